import type { Case } from '../cases';

const FIVE =
  '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在问题及改进情况、其他需要报告的事项';

export default [
  {
    name: 'six parts, six named',
    page: {
      preamble:
        '全文包括总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议和行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项等六个部分。',
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'six parts, five named',
    page: { preamble: `${FIVE}等六部分组成。` },
    expected: 'failed',
    severity: 'notice',
    message: '政府信息公开行政复议、行政诉讼情况',
  },
  { name: 'in digits', page: { preamble: `${FIVE}等6个部分构成。` }, expected: 'failed' },
  {
    name: 'five parts, five named',
    page: { preamble: `${FIVE}五个部分组成。` },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a heading with a comma within it',
    page: {
      preamble:
        '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。',
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'five named, one of them with a comma within it',
    page: {
      preamble:
        '全文包括总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况等六个部分。',
    },
    expected: 'failed',
    message: '其他需要报告的事项',
  },
  {
    name: 'the number before the list',
    page: {
      preamble:
        '本报告内容共分为六个部分：总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议与行政诉讼情况、存在的主要问题及改进措施、其他需要报告的事项。',
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'the number before the list, and one named fewer',
    page: {
      preamble:
        '本报告共分为六个部分：总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况。',
    },
    expected: 'failed',
    message: '其他需要报告的事项',
  },
  {
    name: 'parts of something else',
    page: { preamble: '公开专栏由政策文件、主动公开目录、公开申请入口、其他栏目和便民服务等六个部分组成。' },
    expected: 'notApplicable',
    legitimate: true,
  },
] satisfies Case[];
