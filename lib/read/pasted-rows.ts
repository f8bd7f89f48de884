import type { Cell, Grid } from '../document/page';

/** From this many lines on, cells of equally many lines side by side are rows pasted into one. */
const MIN_LINES = 5;
const MIN_CELLS = 4;

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

/** Rows of a grid that hold several rows of the form, one to a line of each cell, taken apart; else the grid itself. */
export function withPastedRows(reading: string, grid: Grid): Grid {
  const cells: Cell[] = [];
  let added = 0;
  for (let row = 0; row < grid.rows; row++) {
    const own = grid.cells.filter((cell) => cell.row === row);
    const lines = own.map((cell) => (cell.nested ? [] : linesOf(reading, cell)));
    const count = Math.max(0, ...lines.map(({ length }) => length));
    const full = lines.filter(({ length }) => length === count).length;
    if (count < MIN_LINES || full < MIN_CELLS) {
      cells.push(...own.map((cell) => ({ ...cell, row: row + added })));
      continue;
    }
    for (let line = 0; line < count; line++) {
      for (const [i, cell] of own.entries()) {
        const place = lines[i]?.length === count ? lines[i]?.[line] : undefined;
        if (place) cells.push({ ...cell, ...place, row: row + added + line, rowspan: 1 });
      }
    }
    added += count - 1;
  }
  return added ? { ...grid, cells, rows: grid.rows + added } : grid;
}
