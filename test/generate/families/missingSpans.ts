import { family } from '../family';
import { table } from '../markup';

export const missingSpans = family({
  id: 'missing-spans',
  description: 'tables whose colspan and rowspan were stripped: the cells are there, in rows of unequal length',
  render: (grid) => table(grid, { spans: false }),
});
