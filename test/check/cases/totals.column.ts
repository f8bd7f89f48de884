import type { Case } from '../cases';
import { applications, row } from '../tiny';

const recovered =
  (rule: string): Case['edit'] =>
  ({ report }) => {
    for (const figure of report?.figures ?? []) if (figure.table !== 'proactive') figure.recovered = [rule];
  };

export default [
  { name: 'parts make the total', page: { cells: applications(6) }, expected: 'passed' },
  {
    name: 'parts make 27 and the total says 21, while the printed balance holds',
    page: {
      year: 2020,
      cells: {
        ...applications(21),
        ...row('applications granted', { naturalPerson: 21, total: 21 }),
        ...row('applications partlyGranted', { naturalPerson: 6, total: 6 }),
      },
    },
    expected: 'failed',
    severity: 'error',
    message: '相差 6',
  },
  {
    name: 'a table wrong everywhere is one finding',
    page: {
      cells: Object.assign(
        {},
        ...[
          'newReceived',
          'carriedIn',
          'granted',
          'partlyGranted',
          'refused.stateSecret',
          'outcomeTotal',
          'carriedOut',
        ].map((name, i) =>
          row(`applications ${name}`, {
            naturalPerson: 11 + i * i,
            business: 3 + i,
            research: 2 * i + 1,
            legalService: i * 7,
            total: 5,
          }),
        ),
      ),
    },
    expected: 'failed',
    says: 'failed.many',
  },
  {
    name: 'blank cells that might mend it',
    page: { cells: { ...applications(6), ...row('applications granted', { naturalPerson: '', total: '' }) } },
    expected: 'incomplete',
    toldBy: 'values.blank',
  },
  {
    name: 'figures recovered by the equation are no evidence for it',
    page: { cells: applications(6) },
    edit: recovered('totals.column'),
    expected: 'incomplete',
    says: 'incomplete.recovered',
    severity: 'notice',
  },
  { name: 'no applications at all', page: {}, expected: 'passed', legitimate: true },
  {
    name: 'every zero left blank, and the sums hold',
    page: { zero: '', cells: applications(6) },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'the form of 2019, where 其他处理 is one row',
    page: { year: 2019, cells: applications(6) },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
