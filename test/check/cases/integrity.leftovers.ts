import type { Case } from '../cases';

export default [
  { name: 'a plain page', page: {}, expected: 'passed' },
  { name: 'null at the end', page: { after: '<p>null</p><p>返回顶部</p>' }, expected: 'failed', message: 'null' },
  { name: 'rows of bars', page: { before: `<p>${'|'.repeat(40)}</p>` }, expected: 'failed' },
  {
    name: 'a breadcrumb with bars',
    page: { before: '<p>首页 | 政务公开 | 年报</p>' },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
