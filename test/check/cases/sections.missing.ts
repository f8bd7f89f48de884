import type { Case } from '../cases';

export default [
  { name: 'all six are there', page: {}, expected: 'passed' },
  {
    name: 'a heading is nowhere',
    page: { headings: { other: null } },
    expected: 'failed',
    message: '其他需要报告的事项',
  },
  {
    name: 'a heading may stand beyond what was read',
    page: { headings: { other: null } },
    edit: ({ source }) => {
      source.page.truncated = true;
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'usual variants of the wording are the section',
    page: {
      headings: { overview: '一、总体公开情况', problems: '五、存在问题及改进情况', other: '六、其他需报告的事项' },
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'the ordinal is no evidence',
    page: { headings: { problems: '1.存在的主要问题及改进情况', other: '其他需要报告的事项' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'an older report has other sections',
    page: { year: 2016, headings: { overview: '一、概述', problems: null, other: null } },
    expected: 'notApplicable',
    legitimate: true,
  },
] satisfies Case[];
