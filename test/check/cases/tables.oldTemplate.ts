import type { Case } from '../cases';

export default [
  { name: 'the form of the year', page: {}, expected: 'passed' },
  {
    name: 'a 2022 report on the form of 2019, all cells blank',
    page: { year: 2022, format: '2019', zero: '' },
    expected: 'failed',
    says: 'failed.both',
    severity: 'error',
    message: '2021 年版格式',
  },
  {
    name: 'only one table, on the old form',
    page: { year: 2022, format: '2019', tables: { proactive: null } },
    expected: 'failed',
  },
  { name: 'the form of 2019 in 2020', page: { year: 2020 }, expected: 'passed', legitimate: true },
] satisfies Case[];
