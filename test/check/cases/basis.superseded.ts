import type { Case } from '../cases';

export default [
  {
    name: 'the instrument of the year',
    page: { preamble: '按照国办公开办函〔2021〕30号的要求编制。' },
    expected: 'passed',
  },
  {
    name: '60号 in a 2022 report',
    page: { year: 2022, preamble: '按照国办公开办函〔2019〕60号的要求编制。' },
    expected: 'failed',
    severity: 'warning',
    message: '〔2019〕60号',
  },
  {
    name: 'decree 492 in a 2023 report',
    page: { preamble: '根据《政府信息公开条例》（国务院令第492号）编制。' },
    expected: 'failed',
    severity: 'error',
  },
  {
    name: 'both instruments',
    page: { preamble: '按照国办公开办函〔2021〕30号的要求编制，国办公开办函〔2019〕60号同时参照。' },
    expected: 'incomplete',
    says: 'incomplete.both',
  },
  {
    name: '60号 in a 2020 report',
    page: { year: 2020, preamble: '按照国办公开办函〔2019〕60号的要求编制。' },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a 2020 report filed late on the later instrument',
    page: { year: 2020, preamble: '按照国办公开办函〔2021〕30号的要求编制。' },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: '492, revised by 711',
    page: { preamble: '根据2007年国务院令第492号公布、2019年国务院令第711号修订的条例编制。' },
    expected: 'notApplicable',
    legitimate: true,
  },
] satisfies Case[];
