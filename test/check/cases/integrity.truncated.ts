import type { Case } from '../cases';

export default [
  { name: 'read to its end', page: {}, expected: 'passed' },
  {
    name: 'larger than what is read',
    page: {},
    edit: ({ page }) => {
      page.truncated = true;
    },
    expected: 'incomplete',
    severity: 'warning',
  },
  {
    name: 'more statements than are read',
    page: { prose: { overview: '收到政府信息公开申请9件。'.repeat(600) } },
    expected: 'incomplete',
    severity: 'warning',
  },
  {
    name: 'more sentences than are read',
    page: { prose: { overview: '公开工作在这一年中取得新的进展。'.repeat(4000) } },
    expected: 'incomplete',
    severity: 'warning',
  },
  {
    name: 'more findings than are told',
    page: { prose: { overview: '公开信息10条，其中图片5条，文字6条。'.repeat(60) } },
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
