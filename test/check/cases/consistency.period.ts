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
