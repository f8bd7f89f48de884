import type { Case } from '../cases';

export default [
  {
    name: 'the report year',
    page: { preamble: '所列数据的统计期限自2023年1月1日起至2023年12月31日止。' },
    expected: 'passed',
  },
  {
    name: 'another year',
    page: { preamble: '所列数据的统计期限自2022年1月1日起至2022年12月31日止。' },
    expected: 'failed',
    severity: 'error',
  },
  ...[
    '自2022 年 1 月 1 日至 2022 年 12 月 31 日',
    '自2022年1月1日起，至2022年12月31日止',
    '2022年1月1日-12月31日',
    '2022年1月1日—2022年12月31日',
  ].map((period) => ({
    name: `another year, written ${period}`,
    page: { preamble: `本报告统计期限为${period}。` },
    expected: 'failed' as const,
    message: '2022-01-01',
  })),
  {
    name: 'part of the year',
    page: { preamble: '所列数据的统计期限自2023年1月1日起至2023年11月30日止。' },
    expected: 'failed',
    says: 'failed.part',
    severity: 'warning',
  },
  {
    name: 'digits lost on the way',
    page: { year: 2020, preamble: '数据统计期限为20201月1日至202012月31日。' },
    expected: 'passed',
    legitimate: true,
  },
  { name: 'none stated', page: {}, expected: 'notApplicable', legitimate: true },
] satisfies Case[];
