import type { Case } from '../cases';

export default [
  { name: 'nothing below zero', page: {}, expected: 'passed' },
  {
    name: 'fewer than no cases',
    page: { cells: { 'remedies review upheld': '-1' } },
    expected: 'failed',
    message: '-1',
  },
  {
    name: 'a change may be negative',
    page: { year: 2020, cells: { 'proactive licensing change': '-35', 'proactive penalties change': '减18' } },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
