import { type Column, derived, type Row, type TableId, tableIds, tablesOf } from '../../forms';
import { LabelIndex } from './label-index';
import { type LabelKey, labelKey } from './labels';

export interface RowKey {
  row: Row;
  key: LabelKey;
  heads: LabelKey[];
  /** Position in the printed order over all editions. */
  order: number;
}

export interface ColumnKey {
  column: Column;
  key: LabelKey;
}

/** Rows and columns of one table over all editions: a page may use an old form, or mix two. */
export interface TableKeys {
  rows: RowKey[];
  columns: ColumnKey[];
  columnForms: Column[];
  /** The heads over several columns. */
  heads: LabelKey[];
  rowIndex: LabelIndex<RowKey>;
}

function keysOf(id: TableId): TableKeys {
  const unordered: Omit<RowKey, 'order'>[] = [];
  const columns = new Map<string, ColumnKey>();
  for (const { blocks } of tablesOf(id)) {
    let place = 0;
    for (const block of blocks) {
      for (const row of block.rows) {
        const known = unordered.findIndex((each) => each.row.id === row.id);
        const heads = (row.heads ?? []).map((head) => labelKey(head));
        const key = labelKey(row.label, row.aliases);
        const same = unordered[known];
        if (same) same.key = { ...same.key, keys: [...new Set([...same.key.keys, ...key.keys])] };
        else unordered.splice(place, 0, { row, key, heads });
        place = (known < 0 ? place : known) + 1;
      }
      for (const column of block.columns) {
        const name = `${column.id} ${column.label}`;
        if (!columns.has(name)) columns.set(name, { column, key: labelKey(column.label, column.aliases) });
      }
    }
  }
  const rows = unordered.map((row, order) => ({ ...row, order }));
  const columnForms = Array.from(columns.values(), ({ column }) => column);
  const heads = [...new Set(columnForms.flatMap(({ head }) => head ?? []))].map((head) => labelKey(head));
  return { rows, columns: [...columns.values()], columnForms, heads, rowIndex: new LabelIndex(rows) };
}

const prepared = derived(() => new Map(tableIds().map((id) => [id, keysOf(id)])));

/**
 * Returns the label keys of a table, computed once.
 * @throws {Error} where no edition has such a table
 */
export function tableKeys(table: TableId): TableKeys {
  const keys = prepared().get(table);
  if (!keys) throw new Error(`No edition of the form has a table ${table}`);
  return keys;
}

/** A label with its table, for finding the table that a cell of a page belongs to. */
export interface OfTable<T> {
  table: TableId;
  key: LabelKey;
  label: T;
}

const ofTables = <T extends { key: LabelKey }>(labels: (keys: TableKeys) => T[]) =>
  new LabelIndex(
    tableIds().flatMap((table) =>
      labels(tableKeys(table)).map((label): OfTable<T> => ({ table, key: label.key, label })),
    ),
  );

/** Indices of the rows, and columns, of all tables: most cells of a page resemble none, and one lookup shows that. */
export const allRows = derived(() => ofTables(({ rows }) => rows));
export const allColumns = derived(() => ofTables(({ columns }) => columns));
