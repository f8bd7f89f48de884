import type { Grid } from '../../document/page';
import type { GridRow, ReadCell, Source } from '../source';
import { readCells } from './cells';

const MAX_REACH = 400;

/**
 * Returns the cells of a grid by row, computed once for all tables; a cell that spans rows is in the `reaching` of each
 * further one.
 */
export function gridRows(source: Source, grid: Grid): readonly GridRow[] {
  const known = source.rows.get(grid);
  if (known) return known;
  const rows: GridRow[] = Array.from({ length: grid.rows }, () => ({ starting: [], reaching: [] }));
  for (const read of readCells(source, grid)) {
    const { row, rowspan } = read.cell;
    rows[row]?.starting.push(read);
    for (let below = row + 1; below < Math.min(row + rowspan, grid.rows, row + MAX_REACH); below++) {
      rows[below]?.reaching.push(read);
    }
  }
  for (const { reaching } of rows) if (reaching.length > 1) reaching.sort((a, b) => a.cell.column - b.cell.column);
  source.rows.set(grid, rows);
  return rows;
}

/** Returns the grid with rows and columns exchanged, for tables printed sideways; its cells are not read again. */
export function transposed(source: Source, grid: Grid): Grid {
  const known = source.sides.get(grid);
  if (known) return known;
  const cells = readCells(source, grid).map(turned);
  cells.sort(({ cell: a }, { cell: b }) => a.row - b.row || a.column - b.column);
  const side = { ...grid, rows: grid.columns, columns: grid.rows, cells: cells.map(({ cell }) => cell) };
  source.cells.set(side, cells);
  source.sides.set(grid, side);
  return side;
}

/** Written out for speed: most grids are transposed only to find that they are no table of the form. */
const turned = ({ cell, start, end, text, value, words }: ReadCell): ReadCell => ({
  cell: {
    row: cell.column,
    column: cell.row,
    rowspan: cell.colspan,
    colspan: cell.rowspan,
    start: cell.start,
    end: cell.end,
    nested: cell.nested,
    ...(cell.picture && { picture: true }),
  },
  start,
  end,
  text,
  value,
  words,
});
