import type { Case } from '../cases';
import { row } from '../tiny';

const recovered =
  (rule: string): Case['edit'] =>
  ({ report }) => {
    for (const figure of report?.figures ?? []) if (figure.table !== 'proactive') figure.recovered = [rule];
  };

export default [
  {
    name: 'results make the total',
    page: { cells: row('remedies review', { upheld: 2, pending: 1, total: 3 }) },
    expected: 'passed',
  },
  {
    name: 'they do not',
    page: { cells: row('remedies review', { upheld: 2, total: 3 }) },
    expected: 'failed',
    message: '相差 1',
  },
  {
    name: 'a blank that might mend it',
    page: { cells: row('remedies review', { upheld: 2, pending: '', total: 3 }) },
    expected: 'incomplete',
    toldBy: 'values.blank',
  },
  {
    name: 'figures recovered by the equation',
    page: { cells: row('remedies review', { upheld: 2, pending: 1, total: 3 }) },
    edit: recovered('totals.remedies'),
    expected: 'incomplete',
    says: 'incomplete.recovered',
  },
  {
    name: '行政诉讼 has no grand total: its two groups need not agree',
    page: {
      cells: {
        ...row('remedies litigationDirect', { upheld: 4, total: 4 }),
        ...row('remedies litigationAfterReview', { pending: 1, total: 1 }),
      },
    },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
