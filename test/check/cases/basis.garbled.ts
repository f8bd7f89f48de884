import type { Case } from '../cases';

export default [
  { name: 'as it is', page: { preamble: '按照国办公开办函〔2021〕30号编制。' }, expected: 'passed' },
  {
    name: '〔2019〕61号',
    page: { year: 2020, preamble: '按照国办公开办函〔2019〕61号编制。' },
    expected: 'failed',
    message: '61号',
  },
  {
    name: '公开办涵',
    page: { preamble: '按照国办公开办涵〔2021〕30号编制。' },
    expected: 'failed',
    message: '国办公开办涵〔2021〕30号',
  },
  {
    name: 'brackets of any kind',
    page: { preamble: '按照国办公开办函[2021]30号、国办公开办函（2021）30号编制。' },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'another series of documents',
    page: { preamble: '按照国办发〔2022〕8号、国办函〔2020〕109号编制。' },
    expected: 'notApplicable',
    legitimate: true,
  },
] satisfies Case[];
