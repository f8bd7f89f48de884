import type { Case } from '../cases';

export default [
  { name: 'as in the format', page: {}, expected: 'passed' },
  {
    name: '行政法复议',
    page: { headings: { remedies: '四、政府信息公开行政法复议、行政诉讼情况' } },
    expected: 'failed',
    message: '行政法复议',
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
] satisfies Case[];
