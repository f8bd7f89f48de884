import type { Case } from '../cases';
import { row } from '../tiny';

export default [
  { name: 'every zero written', page: {}, expected: 'passed' },
  {
    name: 'zeros left blank',
    page: { cells: { 'remedies review upheld': '' } },
    expected: 'incomplete',
    severity: 'notice',
    message: '1 个空白',
  },
  {
    name: 'blanks that leave sums open are one finding, with the sums',
    page: { cells: row('remedies review', { upheld: 2, pending: '', total: 3 }) },
    expected: 'incomplete',
    says: 'incomplete.open',
    severity: 'warning',
    message: '1 条勾稽关系因此待核实',
  },
  {
    name: 'the whole form left blank',
    page: { zero: '' },
    expected: 'incomplete',
    says: 'incomplete.whole',
    severity: 'warning',
  },
  {
    name: 'a slash is not a blank',
    page: { cells: { 'remedies review upheld': '/' } },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
