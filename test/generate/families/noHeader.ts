import { family } from '../family';
import { type Cell, hasFigures } from '../grid';
import { table } from '../markup';

const blockHead = (row: Cell[]) => row.length === 1 && row[0]?.kind === 'head';

/** Only the order of the official form identifies the columns. */
export const noHeader = family({
  id: 'no-header',
  description: 'tables without header rows: labels and figures in the order of the form',
  render: (grid) => table(grid.filter((row) => hasFigures(row) || blockHead(row))),
});
