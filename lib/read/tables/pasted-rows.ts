import type { Cell, Grid } from '../../document/page';

/** With at least so many lines each, at least so many cells side by side are several rows pasted into one. */
const MIN_LINES = 5;
const MIN_CELLS = 4;
/** Maximum length of a cell with labels of a form; longer ones hold an article. */
const MAX_CELL = 4000;
const FIGURE = /^\s*[\d,０-９]{1,12}\s*$/;

interface Line {
  start: number;
  end: number;
}

function linesOf(reading: string, { start, end }: Cell): Line[] {
  const lines: Line[] = [];
  for (let from = start; from < end; ) {
    const next = reading.indexOf('\n', from);
    const to = next < 0 || next > end ? end : next;
    if (reading.slice(from, to).trim()) lines.push({ start: from, end: to });
    from = to + 1;
  }
  return lines;
}

/** Whether a cell may hold several rows of the form. */
function isLined(reading: string, { start, end, nested }: Cell): boolean {
  if (nested || end - start > MAX_CELL) return false;
  const line = reading.indexOf('\n', start);
  return line >= 0 && line < end;
}

/**
 * Returns how many rows of the form a row of cells holds, one per line of each cell; 1 where its cells merely have
 * several lines. Few lines may be wrapped words, or digits set one per line: then at least MIN_CELLS cells must hold a
 * figure in every line, and the label beside them must have as many lines.
 */
function rowsWithin(reading: string, lines: Line[][]): number {
  const count = Math.max(0, ...lines.map(({ length }) => length));
  const full = lines.filter(({ length }) => length === count);
  if (count > 1 && full.length >= MIN_CELLS && count >= MIN_LINES) return count;
  const isFigure = ({ start, end }: Line): boolean => FIGURE.test(reading.slice(start, end));
  const figures = full.filter((cell) => cell.every(isFigure)).length;
  const isAll = lines.every((cell) => cell.length === count || cell.length === 1 || !cell.some(isFigure));
  return count > 1 && isAll && figures >= MIN_CELLS && full.length > figures ? count : 1;
}

/**
 * Divides rows of a grid that hold several rows of the form, one per line of each cell; returns the grid itself if
 * there are none.
 */
export function withPastedRows(reading: string, grid: Grid): Grid {
  if (!grid.cells.some((cell) => isLined(reading, cell))) return grid;
  const byRow = new Map<number, Cell[]>();
  for (const cell of grid.cells) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  const cells: Cell[] = [];
  let added = 0;
  for (const [row, own] of byRow) {
    const lines = own.map((cell) => (isLined(reading, cell) ? linesOf(reading, cell) : [cell]));
    const count = rowsWithin(reading, lines);
    if (count > 1) {
      // A cell that spans into the row from above spans all of the new rows.
      for (const cell of cells) if (cell.row + cell.rowspan > row + added) cell.rowspan += count - 1;
    }
    for (const [i, cell] of own.entries()) {
      const apart = count > 1 && lines[i]?.length === count ? (lines[i] as Line[]) : null;
      if (!apart) {
        cells.push({ ...cell, row: row + added, rowspan: cell.rowspan + count - 1 });
        continue;
      }
      for (const [line, place] of apart.entries())
        cells.push({ ...cell, ...place, row: row + added + line, rowspan: 1 });
    }
    added += count - 1;
  }
  if (!added) return grid;
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...grid, cells, rows: grid.rows + added };
}
