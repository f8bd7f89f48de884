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
  { name: 'section six: none', page: { prose: { other: '无' } }, expected: 'passed', legitimate: true },
  {
    name: 'a section that holds only a table',
    page: { prose: { remedies: '' } },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
