import { type Column, derived, type Row, type TableId, tableIds, tablesOf } from '../../forms';
import { LabelIndex } from './label-index';
import { type LabelKey, labelKey } from './labels';

export interface RowKey {
  row: Row;
  key: LabelKey;
  heads: LabelKey[];
  /** Place in the printed order over all editions. */
  order: number;
}

export interface ColumnKey {
  column: Column;
  key: LabelKey;
}

/** Rows and columns of one table over all editions: a page may be on the old form, or mix two. */
export interface TableKeys {
  rows: RowKey[];
  columns: ColumnKey[];
  columnForms: Column[];
  /** What heads over several columns say. */
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
 * Label keys of one table, prepared once.
 * @throws {Error} where no edition has such a table
 */
export function tableKeys(table: TableId): TableKeys {
  const keys = prepared().get(table);
  if (!keys) throw new Error(`No edition of the form has a table ${table}`);
  return keys;
}

/** A label of a table, with the table: of whichever a cell of a page may be. */
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

/** The rows of all tables, and their columns: most cells of a page are like none, which is told by one look. */
export const allRows = derived(() => ofTables(({ rows }) => rows));
export const allColumns = derived(() => ofTables(({ columns }) => columns));
