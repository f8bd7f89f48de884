import type { Case } from '../cases';

export default [
  { name: 'one form', page: {}, expected: 'passed' },
  {
    name: 'table two of 2021 with table three of 2019',
    page: { year: 2024, format: { applications: '2019' } },
    expected: 'failed',
    message: '“收到和处理申请”统计表采用 2019 年版格式',
  },
  {
    name: 'the year is not known',
    page: { format: { applications: '2019' } },
    edit: ({ report }) => {
      if (report) report.year = null;
    },
    expected: 'failed',
    says: 'failed.yearless',
    severity: 'warning',
  },
  {
    name: 'wholly on an old form: another rule',
    page: { year: 2022, format: '2019' },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
