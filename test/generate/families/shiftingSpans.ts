import { family } from '../family';
import type { Grid } from '../grid';
import { table } from '../markup';

/** A group heading one row too long pushes the next row, with all its figures, one slot to the right. */
export const shiftingSpans = family({
  id: 'shifting-spans',
  description: 'a rowspan one too large: the row below is pushed one column to the right',
  render: (grid, id) => table(id === 'applications' ? lengthen(grid) : grid),
});

function lengthen(grid: Grid): Grid {
  const outer = grid.findIndex((row) => row[0]?.kind === 'group');
  const inner = grid.findIndex((row, y) => y > outer && row[0]?.kind === 'group');
  return grid.map((row, y) =>
    y === inner ? row.map((item, x) => (x === 0 ? { ...item, height: item.height + 1 } : item)) : row,
  );
}
