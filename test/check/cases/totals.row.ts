import type { Case } from '../cases';
import { applications } from '../tiny';

const recovered =
  (rule: string): Case['edit'] =>
  ({ report }) => {
    for (const figure of report?.figures ?? []) if (figure.table !== 'proactive') figure.recovered = [rule];
  };

export default [
  { name: 'applicants make the total', page: { cells: applications(6) }, expected: 'passed' },
  {
    name: 'a total off by one where nothing else sees it',
    page: {
      cells: { ...applications(6), 'applications carriedIn naturalPerson': '1', 'applications carriedIn total': '2' },
    },
    edit: ({ report }) => {
      if (report)
        report.figures = report.figures.filter(({ table, row }) => table !== 'applications' || row === 'carriedIn');
    },
    expected: 'failed',
    message: '相差 1',
  },
  {
    name: 'totals wrong in many rows, and the columns not on the page',
    page: {},
    edit: ({ report }) => {
      if (!report) return;
      const rows = ['newReceived', 'granted', 'refused.stateSecret', 'notProcessed.petition'];
      report.figures = report.figures
        .filter(({ table, row }) => table === 'applications' && rows.includes(row))
        .map((figure) => (figure.column === 'total' ? { ...figure, value: 3, text: '3' } : figure));
    },
    expected: 'failed',
    says: 'failed.many',
  },
  {
    name: 'totals left blank',
    page: { cells: { ...applications(6), 'applications granted total': '' } },
    expected: 'incomplete',
    toldBy: 'values.blank',
  },
  {
    name: 'figures recovered by the equation',
    page: { cells: applications(6) },
    edit: recovered('totals.row'),
    expected: 'incomplete',
    says: 'incomplete.recovered',
  },
  {
    name: 'the total equals natural persons everywhere',
    page: { cells: applications(40) },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
