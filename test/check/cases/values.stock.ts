import type { Case } from '../cases';
import { row } from '../tiny';

export default [
  {
    name: 'the stock holds what was added',
    page: { cells: row('proactive normativeDocuments', { made: 3, repealed: 1, inForce: 40 }) },
    expected: 'passed',
  },
  {
    name: 'added 9, in force 5',
    page: { cells: row('proactive normativeDocuments', { made: 9, repealed: 0, inForce: 5 }) },
    expected: 'failed',
    severity: 'warning',
  },
  {
    name: 'published 9, public in all 5',
    page: { year: 2020, cells: row('proactive normativeDocuments', { made: 9, published: 9, totalPublic: 5 }) },
    expected: 'failed',
  },
  {
    name: 'more repealed than made',
    page: { cells: row('proactive normativeDocuments', { made: 3, repealed: 13, inForce: 0 }) },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
