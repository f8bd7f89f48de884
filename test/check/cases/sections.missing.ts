import type { Case } from '../cases';
import { tinyPage } from '../tiny';

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
    edit: ({ page }) => {
      page.truncated = true;
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'on a page that may be no report it is asked',
    page: { headings: { other: null, problems: null } },
    edit: ({ detection }) => {
      detection.perhaps = true;
    },
    expected: 'incomplete',
    says: 'incomplete.doubtful',
    message: '未见 2 个',
    legitimate: true,
  },
  {
    name: 'a sub-head that repeats its words is none',
    page: {
      headings: { proactive: null },
      prose: { overview: '（一）政府信息公开机制。\n健全制度。\n（二）主动公开政府信息情况\n网站发布。' },
    },
    expected: 'failed',
    message: '主动公开政府信息情况',
  },
  {
    name: 'nor is a numbered sub-head with the words of another',
    page: {
      headings: { applications: null },
      prose: { overview: '1.收到和处理政府信息公开申请情况，按时答复。' },
    },
    expected: 'failed',
  },
  ...[
    '一、政府信息公开工作的总体情况',
    '一、工作基本情况',
    '一、概述',
    '概述',
    '【总体情况】',
    '（一）总体情况',
    '第一部分 总体情况',
    '一、2023年工作推进情况',
  ].map((overview) => ({
    name: `the overview, worded otherwise: ${overview}`,
    page: { headings: { overview }, only: ['proactive'] },
    expected: 'passed' as const,
    legitimate: true as const,
  })),
  ...[
    ['problems', '五、工作中的不足和今后打算'],
    ['remedies', '四、复议和诉讼'],
    ['other', '六、其它'],
    ['proactive', '二、主动公开工作'],
    ['applications', '三、依申请公开办理'],
  ].map(([section = '', heading = '']) => ({
    name: `worded otherwise: ${heading}`,
    page: { headings: { [section]: heading } },
    expected: 'passed' as const,
    legitimate: true as const,
  })),
  ...(['applications', 'remedies', 'other'] as const).map((section) => ({
    name: `a row of table three is no heading of ${section}`,
    page: { headings: { [section]: null }, only: ['applications' as const] },
    expected: 'failed' as const,
  })),
  {
    name: 'a numbered line of another matter is no heading',
    page: { headings: { other: null }, prose: { problems: '公开不够及时。\n1.其他单位配合不够\n2.其他渠道较少' } },
    expected: 'failed',
  },
  {
    name: 'a heading that is a picture with a description',
    page: tinyPage({ headings: { problems: 'HERE' } }).replace(
      'HERE',
      '<img src="http://www.qinghe.gov.cn/5.png" alt="五、存在的主要问题及改进情况">',
    ),
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
