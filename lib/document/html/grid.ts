import type { Cell, Grid } from '../page';

/** Limits of the HTML standard on spans, and our limits on the columns and cells of one table. */
const MAX_COLSPAN = 1000;
const MAX_ROWSPAN = 65534;
const MAX_COLUMNS = 4000;
const MAX_CELLS = 50_000;
/** Maximum number of columns that all cells of a table cover, added up. */
const MAX_COVERED = 1_000_000;

/** A cell before it has a slot: its range of the reading, and its spans as declared. */
export interface RawCell {
  start: number;
  end: number;
  rowspan: number;
  colspan: number;
  nested: boolean;
  picture?: true;
}

export interface RawRow {
  cells: RawCell[];
  /** Number of its row group: a rowspan never leaves its group. */
  group: number;
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/**
 * Parses a span attribute by the HTML rules for non-negative integers; `fallback` where it is absent or not a number.
 */
export function spanOf(attribute: string | null, fallback = 1): number {
  if (attribute === null) return fallback;
  const digits = /^\s*\+?(\d{1,7})/.exec(attribute)?.[1];
  return digits === undefined ? fallback : Number(digits);
}

/**
 * Assigns every cell its slot, by the HTML standard's algorithm for forming a table: a cell takes the first free slot
 * of its row, spans may overlap later cells, and rowspan 0 reaches to the end of the row group. If the table exceeds
 * the limits, some cells are left out and `isWhole` is false.
 */
export function formGrid(
  kind: Grid['kind'],
  rows: RawRow[],
  start: number,
  end: number,
): { grid: Grid; isWhole: boolean } {
  const cells: Cell[] = [];
  const groupEnd = groupEnds(rows);
  /** By column, the last row that a cell covers so far. */
  const covered: number[] = [];
  let slots = 0;
  let isWhole = true;
  for (const [row, { cells: raw }] of rows.entries()) {
    let column = 0;
    for (const cell of raw) {
      while ((covered[column] ?? -1) >= row) column++;
      if (column >= MAX_COLUMNS || cells.length >= MAX_CELLS || slots >= MAX_COVERED) {
        isWhole = false;
        break;
      }
      const colspan = clamp(clamp(cell.colspan, 1, MAX_COLSPAN), 1, MAX_COLUMNS - column);
      const toEnd = (groupEnd[row] as number) - row + 1;
      const rowspan = cell.rowspan === 0 ? toEnd : clamp(cell.rowspan, 1, Math.min(MAX_ROWSPAN, toEnd));
      const formed: Cell = { row, column, rowspan, colspan, start: cell.start, end: cell.end, nested: cell.nested };
      cells.push(cell.picture ? { ...formed, picture: true } : formed);
      for (let i = column; i < column + colspan; i++) covered[i] = Math.max(covered[i] ?? -1, row + rowspan - 1);
      column += colspan;
      slots += colspan;
    }
  }
  return { grid: { kind, rows: rows.length, columns: covered.length, cells, start, end }, isWhole };
}

function groupEnds(rows: RawRow[]): number[] {
  const ends: number[] = new Array(rows.length);
  for (let row = rows.length - 1; row >= 0; row--) {
    const sameGroup = row + 1 < rows.length && rows[row + 1]?.group === rows[row]?.group;
    ends[row] = sameGroup ? (ends[row + 1] as number) : row;
  }
  return ends;
}
