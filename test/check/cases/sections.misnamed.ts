import type { Case } from '../cases';

export default [
  { name: 'as in the format', page: {}, expected: 'passed' },
  {
    name: '行政法复议',
    page: { headings: { remedies: '四、政府信息公开行政法复议、行政诉讼情况' } },
    expected: 'failed',
    message: '行政法复议',
  },
  ...['一、政府信息公开工作的基本情况', '一、概述', '一、工作开展情况', '一、本年度政府信息公开工作的基本情况'].map(
    (overview) => ({
      name: `worded otherwise, known by its place: ${overview}`,
      page: { headings: { overview }, only: ['proactive' as const] },
      expected: 'failed' as const,
      severity: 'notice' as const,
    }),
  ),
  ...['【总体情况】', '（一）总体情况', '一 、 总 体 情 况', '总体情况'].map((overview) => ({
    name: `set otherwise: ${overview}`,
    page: { headings: { overview } },
    expected: 'passed' as const,
    legitimate: true as const,
  })),
  {
    name: 'letters set apart',
    page: { headings: { remedies: '四 、 政 府 信 息 公 开 行 政 复 议 、 行 政 诉 讼 情 况' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a usual variant is no fault',
    page: { headings: { proactive: '二、行政机关主动公开政府信息情况', problems: '五、存在问题及改进情况' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a missing comma is no fault',
    page: { headings: { remedies: '四、政府信息公开行政复议行政诉讼情况' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a page that may be no report need not head its parts as one',
    page: { headings: { remedies: '四、政府信息公开行政法复议、行政诉讼情况' } },
    edit: ({ detection }) => {
      detection.perhaps = true;
    },
    expected: 'notApplicable',
    legitimate: true,
  },
] satisfies Case[];
