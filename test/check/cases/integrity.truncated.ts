import type { Case } from '../cases';

export default [
  { name: 'read to its end', page: {}, expected: 'passed' },
  {
    name: 'larger than what is read',
    page: {},
    edit: ({ source }) => {
      source.page.truncated = true;
    },
    expected: 'incomplete',
    severity: 'warning',
  },
  {
    name: 'a long page',
    page: { prose: { overview: '公开工作取得新的进展。'.repeat(2000) } },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
