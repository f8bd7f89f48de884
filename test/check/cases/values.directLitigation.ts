import type { Case } from '../cases';
import { row } from '../tiny';

const direct = row('remedies litigationDirect', { upheld: 1, pending: 1, total: 2 });

export default [
  { name: 'none', page: { year: 2024 }, expected: 'passed' },
  {
    name: 'two in 2024',
    page: { year: 2024, cells: direct },
    expected: 'incomplete',
    severity: 'notice',
    message: '2 件',
  },
  {
    name: 'two in 2023, before the law',
    page: { year: 2023, cells: direct },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'suits after their review',
    page: { year: 2025, cells: row('remedies litigationAfterReview', { upheld: 2, total: 2 }) },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
