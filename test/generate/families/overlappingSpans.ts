import { family } from '../family';
import { type Cell, cell, type Grid } from '../grid';
import { table } from '../markup';

/**
 * Spans that overlap or reach too far, each compensated by the next cell, so that no figure leaves its column: headings
 * that reach past the end of the table, a colspan over a slot already taken, an empty rowspan inside a colspan.
 */
export const overlappingSpans = family({
  id: 'overlapping-spans',
  description: 'rowspans and colspans that overlap or reach past the table, while every figure keeps its column',
  render: (grid, id) => table(id === 'applications' ? overlap(grid) : reachOut(grid), { attributes: 'border="1"' }),
});

/** The last label of a table spans rows that do not exist. */
function reachOut(grid: Grid): Grid {
  const last = grid.length - 1;
  return grid.map((row, y) => (y === last ? row.map((item) => ({ ...item, height: item.height + 7 })) : row));
}

function overlap(grid: Grid): Grid {
  const rows = grid.map((row) => row.map((item) => ({ ...item })));
  const first = rows.findIndex((row) => row.some(({ kind }) => kind === 'group'));
  const [outer, label] = rows[first] ?? [];
  const following = rows[first + 1];
  if (outer && label && following?.[0]) {
    outer.height = rows.length - first + 4;
    label.width = 1;
    const empty: Cell = cell('note', '', 1, 2);
    rows[first]?.splice(2, 0, empty);
  }
  const last = rows.at(-1)?.[0];
  if (last) last.width = 2;
  return rows;
}
