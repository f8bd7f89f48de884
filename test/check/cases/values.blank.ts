import type { Case } from '../cases';

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
