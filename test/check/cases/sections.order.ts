import type { Case } from '../cases';

export default [
  { name: 'in order', page: {}, expected: 'passed' },
  {
    name: 'five before four',
    page: { order: ['overview', 'proactive', 'applications', 'problems', 'remedies', 'other'] },
    expected: 'failed',
    severity: 'warning',
  },
  {
    name: 'a number twice',
    page: { headings: { problems: '四、存在的主要问题及改进情况' } },
    expected: 'failed',
    says: 'failed.number',
    severity: 'notice',
  },
  {
    name: 'headings without ordinals',
    page: { headings: { overview: '总体情况', other: '其他需要报告的事项' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'sub-heads that repeat the words of later sections',
    page: {
      prose: { overview: '（一）主动公开政府信息情况\n网站发布。\n（二）收到和处理政府信息公开申请情况\n未收到申请。' },
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a page that may be no report need not number its parts as one',
    page: { headings: { problems: '四、存在的主要问题及改进情况' } },
    edit: ({ detection }) => {
      detection.perhaps = true;
    },
    expected: 'notApplicable',
    legitimate: true,
  },
] satisfies Case[];
