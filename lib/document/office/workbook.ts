import type { CellSlot, PageWriter } from '../page-writer';

/** What a worksheet says, whatever file it stands in: rows and columns count from 0, hidden ones are left out. */
export interface Worksheet {
  name: string;
  cells: SheetCell[];
  merges: SheetRange[];
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

export const MAX_SHEET_CELLS = 60_000;
export const MAX_SHEET_COLUMNS = 400;
const MAX_ROWS = 5000;
/** A blank row between two tables of a sheet parts them. */
const BLANK = /^\s*$/;

/** The address of a cell as spreadsheets write it. */
export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters + (row + 1);
}

/** Writes a worksheet: its name, then each block of rows without a blank row between them as a table. */
export function writeWorksheet(writer: PageWriter, sheet: Worksheet): void {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, text } of sheet.cells) {
    if (BLANK.test(text) || column >= MAX_SHEET_COLUMNS) continue;
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
    sheet.merges,
  ))
    writeBlock(writer, sheet, rows, block);
}

/** Rows that follow one another, or that one merged cell covers. */
function blocksOf(rows: number[], merges: SheetRange[]): [number, number][] {
  const blocks: [number, number][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    const covered = merges.some((merge) => merge.row <= (last?.[1] ?? -1) && merge.lastRow >= row - 1);
    if (last && (row <= last[1] + 1 || covered)) last[1] = row;
    else blocks.push([row, row]);
  }
  return blocks;
}

function writeBlock(
  writer: PageWriter,
  { name, merges }: Worksheet,
  rows: Map<number, Map<number, string>>,
  [first, last]: [number, number],
): void {
  const own = Array.from({ length: last - first + 1 }, (_, i) => rows.get(first + i) ?? new Map<number, string>());
  const columns = own.flatMap((cells) => [...cells.keys()]);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const inside = merges.filter(({ row, lastRow }) => row >= first && row <= last && lastRow >= row);
  const covered = new Set<string>();
  const slots: (CellSlot & { text: string; address: string })[] = [];
  for (const [i, cells] of own.entries()) {
    const row = first + i;
    for (let column = left; column <= right; column++) {
      if (covered.has(`${row} ${column}`)) continue;
      const merge = inside.find((range) => range.row === row && range.column === column);
      const rowspan = merge ? Math.min(merge.lastRow, last) - row + 1 : 1;
      const colspan = merge ? Math.min(merge.lastColumn, right) - column + 1 : 1;
      for (let y = row; merge && y < row + rowspan; y++) {
        for (let x = column; x < column + colspan; x++) covered.add(`${y} ${x}`);
      }
      const address = `${name}!${addressOf(row, column)}`;
      slots.push({ row: i, column: column - left, rowspan, colspan, text: cells.get(column) ?? '', address });
    }
  }
  if (slots.length === 1 || left === right) {
    for (const { text, address } of slots) if (text) writer.line(text, { cell: address });
    return;
  }
  writer.table({ rows: own.length, columns: right - left + 1 }, slots, ({ text, address }) => {
    writer.write(text, { cell: address });
    return false;
  });
}
