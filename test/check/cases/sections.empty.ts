import type { Case } from '../cases';

export default [
  { name: 'every section says something', page: {}, expected: 'passed' },
  { name: 'a heading with nothing under it', page: { prose: { problems: '' } }, expected: 'failed', severity: 'error' },
  {
    name: 'problems: none',
    page: { prose: { problems: '无。' } },
    expected: 'failed',
    says: 'failed.none',
    severity: 'warning',
  },
  {
    name: 'problems: none, in words',
    page: { prose: { problems: '本年度无存在问题。' } },
    expected: 'failed',
    says: 'failed.none',
  },
  ...['/', '无明显问题。', '暂未发现问题', '目前不存在突出问题。', '没有主要问题'].map((problems) => ({
    name: `problems: ${problems}`,
    page: { prose: { problems } },
    expected: 'failed' as const,
    says: 'failed.none',
    severity: 'warning' as const,
  })),
  {
    name: 'problems that begin with what is not there',
    page: { prose: { problems: '没有形成长效机制，公开不够及时。' } },
    expected: 'passed',
    legitimate: true,
  },
  { name: 'section six: none', page: { prose: { other: '无' } }, expected: 'passed', legitimate: true },
  {
    name: 'a section that holds only a table',
    page: { prose: { remedies: '' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'on a page that may be no report it is asked, once',
    page: { prose: { overview: '', problems: '' } },
    edit: ({ detection }) => {
      detection.perhaps = true;
    },
    expected: 'incomplete',
    says: 'incomplete.doubtful',
    message: '2 个部分只有标题',
    legitimate: true,
  },
] satisfies Case[];
