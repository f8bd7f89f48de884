import { lowerBound } from '../../collections';
import type { CellSlot, PageWriter } from '../page-writer';

/** A worksheet of either file format; rows and columns count from 0, hidden ones included. */
export interface Worksheet {
  name: string;
  cells: SheetCell[];
  merges: SheetRange[];
  isHiddenRow: (row: number) => boolean;
  isHiddenColumn: (column: number) => boolean;
}

export interface SheetCell {
  row: number;
  column: number;
  text: string;
}

export interface SheetRange {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

const MAX_SHEETS = 100;
export const MAX_SHEET_CELLS = 60_000;
export const MAX_MERGES = 20_000;
export const MAX_SHEET_COLUMNS = 400;
const MAX_ROWS = 5000;
/** A row of blank cells separates two tables of a sheet. */
const BLANK = /^\s*$/;

/** Returns whether a row or column is in one of the ranges given by their first and last. */
export function within(ranges: [number, number][]): (at: number) => boolean {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const starts = sorted.map(([first]) => first);
  return (at) => (sorted[lowerBound(starts, at + 1) - 1]?.[1] ?? -1) >= at;
}

/** Returns the address of a cell in A1 notation; row and column count from 0. */
export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters + (row + 1);
}

/**
 * Writes the visible sheets of a workbook in order, as far as there is room.
 * @param read returns a sheet; null where the file does not have it
 */
export function writeWorksheets<S>(writer: PageWriter, sheets: S[], read: (sheet: S) => Worksheet | null): void {
  if (sheets.length > MAX_SHEETS) writer.cut();
  for (const sheet of sheets.slice(0, MAX_SHEETS)) {
    const worksheet = writer.isFull ? null : read(sheet);
    if (worksheet) writeWorksheet(writer, worksheet);
  }
}

/**
 * Writes a worksheet: its name, then each block of rows without a blank row in between as a table. Hidden rows and
 * columns are left out, so that their neighbours become adjacent, as on the screen.
 */
export function writeWorksheet(writer: PageWriter, sheet: Worksheet): void {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, text } of shownCells(sheet)) {
    const cells = rows.get(row) ?? new Map<number, string>();
    if (!rows.has(row) && rows.size >= MAX_ROWS) {
      writer.cut();
      break;
    }
    rows.set(row, cells.set(column, text));
  }
  if (!rows.size) return;
  const start = writer.length;
  writer.line(sheet.name);
  writer.heading(start);
  for (const block of blocksOf(
    [...rows.keys()].sort((a, b) => a - b),
    sheet,
  ))
    writeBlock(writer, sheet, rows, block);
}

/** Returns the visible cells that are not blank, merged ones at the first visible row and column of their range. */
function shownCells({ cells, merges, isHiddenRow, isHiddenColumn }: Worksheet): SheetCell[] {
  const merged = new Map(merges.map((merge) => [`${merge.row} ${merge.column}`, merge]));
  return cells.flatMap((cell) => {
    if (BLANK.test(cell.text) || cell.column >= MAX_SHEET_COLUMNS) return [];
    const { row, column } = cell;
    if (!isHiddenRow(row) && !isHiddenColumn(column)) return [cell];
    const merge = merged.get(`${row} ${column}`);
    const at = merge && shownOf(merge, isHiddenRow, isHiddenColumn);
    return at ? [{ ...at, text: cell.text }] : [];
  });
}

/** Returns the first visible row and column of a range; null where all of it is hidden. */
function shownOf(
  { row, column, lastRow, lastColumn }: SheetRange,
  isHiddenRow: Worksheet['isHiddenRow'],
  isHiddenColumn: Worksheet['isHiddenColumn'],
): { row: number; column: number } | null {
  let [y, x] = [row, column];
  while (y <= Math.min(lastRow, row + MAX_ROWS) && isHiddenRow(y)) y++;
  while (x <= Math.min(lastColumn, MAX_SHEET_COLUMNS) && isHiddenColumn(x)) x++;
  return isHiddenRow(y) || isHiddenColumn(x) || y > lastRow || x > lastColumn ? null : { row: y, column: x };
}

/**
 * Groups rows into blocks of first and last row: rows that follow one another apart from hidden ones, or share a merged
 * cell.
 */
function blocksOf(rows: number[], { merges, isHiddenRow }: Worksheet): [number, number][] {
  const blocks: [number, number][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    const covered = merges.some((merge) => merge.row <= (last?.[1] ?? -1) && merge.lastRow >= row - 1);
    let next = (last?.[1] ?? row) + 1;
    while (next < row && isHiddenRow(next)) next++;
    if (last && (row <= next || covered)) last[1] = row;
    else blocks.push([row, row]);
  }
  return blocks;
}

function writeBlock(
  writer: PageWriter,
  { name, merges, isHiddenRow, isHiddenColumn }: Worksheet,
  rows: Map<number, Map<number, string>>,
  [first, last]: [number, number],
): void {
  const shown = (from: number, to: number, isHidden: (at: number) => boolean): number[] =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).filter((at) => !isHidden(at));
  const own = shown(first, last, isHiddenRow);
  const filled = own.flatMap((row) => [...(rows.get(row)?.keys() ?? [])]);
  const [left, right] = [Math.min(...filled), Math.max(...filled)];
  const columns = shown(left, right, isHiddenColumn);
  const inside = merges.flatMap((merge) => {
    const at = merge.lastRow >= first && merge.row <= last ? shownOf(merge, isHiddenRow, isHiddenColumn) : null;
    return at && at.row >= first && at.row <= last ? [{ ...merge, ...at }] : [];
  });
  const merged = new Map(inside.map((merge) => [`${merge.row} ${merge.column}`, merge]));
  const covered = new Set<string>();
  const slots: (CellSlot & { text: string; address: string })[] = [];
  for (const [i, row] of own.entries()) {
    for (const [j, column] of columns.entries()) {
      if (covered.has(`${row} ${column}`)) continue;
      const merge = merged.get(`${row} ${column}`);
      const down = merge ? own.slice(i).filter((y) => y <= merge.lastRow) : [row];
      const across = merge ? columns.slice(j).filter((x) => x <= merge.lastColumn) : [column];
      if (merge) for (const y of down) for (const x of across) covered.add(`${y} ${x}`);
      const slot = { row: i, column: j, rowspan: down.length, colspan: across.length };
      slots.push({ ...slot, text: rows.get(row)?.get(column) ?? '', address: `${name}!${addressOf(row, column)}` });
    }
  }
  if (slots.length === 1 || left === right) {
    for (const { text, address } of slots) if (text) writer.line(text, { cell: address });
    return;
  }
  writer.table({ rows: own.length, columns: columns.length }, slots, ({ text, address }) => {
    writer.write(text, { cell: address });
    return false;
  });
}
