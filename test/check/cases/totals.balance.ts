import type { Case } from '../cases';
import { applications, row } from '../tiny';

const recovered =
  (rule: string): Case['edit'] =>
  ({ report }) => {
    for (const figure of report?.figures ?? []) if (figure.table !== 'proactive') figure.recovered = [rule];
  };

export default [
  { name: 'in and out are equal', page: { cells: applications(6) }, expected: 'passed' },
  {
    name: '36 came in, 35 went out',
    page: { cells: { ...applications(35), ...row('applications newReceived', { naturalPerson: 36, total: 36 }) } },
    expected: 'failed',
    message: '相差 1',
  },
  {
    name: 'a table wrong everywhere',
    page: {
      cells: Object.assign(
        {},
        ...['newReceived', 'carriedIn', 'carriedOut'].map((name, i) =>
          row(`applications ${name}`, {
            naturalPerson: 11 + i * i,
            business: 3 + i,
            research: 2 * i + 1,
            legalService: i * 7 + 1,
            total: 5,
          }),
        ),
      ),
    },
    expected: 'failed',
    says: 'failed.many',
  },
  {
    name: 'a blank that might mend it',
    page: { cells: { ...applications(6), ...row('applications newReceived', { naturalPerson: '', total: 6 }) } },
    expected: 'incomplete',
    toldBy: 'values.blank',
  },
  {
    name: 'figures recovered by the equation',
    page: { cells: applications(6) },
    edit: recovered('totals.balance'),
    expected: 'incomplete',
    says: 'incomplete.recovered',
  },
  {
    name: 'carried in and carried out',
    page: {
      cells: {
        ...applications(6),
        ...row('applications carriedIn', { naturalPerson: 2, total: 2 }),
        ...row('applications carriedOut', { naturalPerson: 2, total: 2 }),
      },
    },
    expected: 'passed',
    legitimate: true,
  },
  { name: 'no applications at all', page: {}, expected: 'passed', legitimate: true },
] satisfies Case[];
