import type { Figure } from '../audit/schema';
import type { Column, FormatId, Row, TableId } from '../format';
import { FORMATS, TABLE_IDS, tableFormat } from '../format';
import type { Cell, Grid } from '../page/types';
import { type CellValue, parseCell } from '../text/numbers';
import { cellLabel, type LabelKey, labelKey, labelScore } from './labels';
import { foldedRange, original, place, type Source } from './source';

/** A cell with its folded text and what it says, ready to be recognised. */
export interface ReadCell {
  cell: Cell;
  /** Folded range and text. */
  start: number;
  end: number;
  text: string;
  value: CellValue;
}

export interface RowKey {
  row: Row;
  key: LabelKey;
  heads: LabelKey[];
  /** Place in the printed order over all formats. */
  order: number;
}

export interface ColumnKey {
  column: Column;
  key: LabelKey;
}

/** Rows and columns of one table over all formats: a page may be on the old form, or mix two. */
export interface TableKeys {
  id: TableId;
  rows: RowKey[];
  columns: ColumnKey[];
}

function keysOf(id: TableId): TableKeys {
  const rows: Omit<RowKey, 'order'>[] = [];
  const columns = new Map<string, ColumnKey>();
  for (const format of Object.keys(FORMATS) as FormatId[]) {
    let place = 0;
    for (const block of tableFormat(format, id)?.blocks ?? []) {
      for (const row of block.rows) {
        const known = rows.findIndex((each) => each.row.id === row.id);
        const heads = (row.heads ?? []).map((head) => labelKey(head));
        if (known < 0) rows.splice(place, 0, { row, key: labelKey(row.label, row.aliases), heads });
        place = (known < 0 ? place : known) + 1;
      }
      for (const column of block.columns) {
        const name = `${column.id} ${column.label}`;
        if (!columns.has(name)) columns.set(name, { column, key: labelKey(column.label, column.aliases) });
      }
    }
  }
  return { id, rows: rows.map((row, order) => ({ ...row, order })), columns: [...columns.values()] };
}

/** Label keys of the three tables, prepared once. */
export const KEYS = Object.fromEntries(TABLE_IDS.map((id) => [id, keysOf(id)])) as Record<TableId, TableKeys>;

/** The cells of a grid, folded and parsed, in page order; cells that hold another table are left out. */
export function readCells(source: Source, grid: Grid): ReadCell[] {
  return grid.cells
    .filter(({ nested }) => !nested)
    .map((cell) => {
      const [start, end] = foldedRange(source, cell);
      const text = source.folded.text.slice(start, end).trim();
      return { cell, start, end, text, value: parseCell(text) };
    });
}

/** Whether a cell can hold a figure: a number, or one of the marks for none. */
export const isValue = ({ value }: ReadCell): boolean => value.kind !== 'text';

/** The column that a header cell names, if any. */
export function columnOf(text: string, columns: ColumnKey[]): Column | null {
  if (!text || text.length > 60) return null;
  const label = cellLabel(text);
  let best: { column: Column; score: number } | null = null;
  for (const { column, key } of columns) {
    const score = labelScore(label, key);
    if (score > (best?.score ?? 0)) best = { column, score };
  }
  return best?.column ?? null;
}

/** A figure from a folded range: value and unit as parsed, text exactly as the page has it. */
export function figureAt(
  source: Source,
  table: TableId,
  row: string,
  column: Column,
  range: { start: number; end: number; value: CellValue },
): Figure {
  const { text } = source.folded;
  let { start, end } = range;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return {
    table,
    row,
    column: column.id,
    value: range.value.value,
    unit: range.value.unit ?? column.unit,
    text: original(source, start, end),
    at: place(source, start, end),
  };
}
