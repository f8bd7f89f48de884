import type { Column, TableId } from '../forms';
import { type CellValue, parseCell } from '../text/numbers';
import { allColumns, allRows, type ColumnKey, type OfTable, type RowKey } from './keys';
import type { Scored } from './label-index';
import { type CellLabel, cellLabel } from './labels';

const MAX_ROW_LABEL = 400;
const MAX_COLUMN_LABEL = 60;

const NO_ROWS: Scored<RowKey>[] = [];
/** Most words name nothing anywhere. */
const NOTHING = new Map<TableId, never>();

/** Folded words of a cell, and what they name in each table: worked out when asked, and once. */
export class Words {
  private own: CellLabel | null = null;
  private rows: ReadonlyMap<TableId, Scored<RowKey>[]> | null = null;
  private columns: ReadonlyMap<TableId, Scored<Column>> | null = null;

  /** What the words say as a figure. */
  readonly value: CellValue;

  constructor(private readonly text: string) {
    this.value = parseCell(text);
  }

  get label(): CellLabel {
    this.own ??= cellLabel(this.text);
    return this.own;
  }

  private isWithin(most: number): boolean {
    return this.text.length > 0 && this.text.length <= most;
  }

  /** By table the rows that the words may name, in printed order. */
  get namedRows(): ReadonlyMap<TableId, Scored<RowKey>[]> {
    this.rows ??= this.isWithin(MAX_ROW_LABEL) ? rowsByTable(allRows().scored(this.label)) : NOTHING;
    return this.rows;
  }

  /** By table the column that the words name best. */
  get namedColumns(): ReadonlyMap<TableId, Scored<Column>> {
    this.columns ??= this.isWithin(MAX_COLUMN_LABEL) ? bestByTable(allColumns().scored(this.label)) : NOTHING;
    return this.columns;
  }

  /** The rows of a table that the words may name, in printed order. */
  rowsOf(table: TableId): Scored<RowKey>[] {
    return this.namedRows.get(table) ?? NO_ROWS;
  }

  /** The column of a table that the words name best, if any. */
  columnOf(table: TableId): Column | null {
    return this.namedColumns.get(table)?.item ?? null;
  }
}

function rowsByTable(scored: Scored<OfTable<RowKey>>[]): ReadonlyMap<TableId, Scored<RowKey>[]> {
  if (!scored.length) return NOTHING;
  const rows = new Map<TableId, Scored<RowKey>[]>();
  for (const { item, score } of scored) {
    const known = rows.get(item.table);
    if (known) known.push({ item: item.label, score });
    else rows.set(item.table, [{ item: item.label, score }]);
  }
  return rows;
}

function bestByTable(scored: Scored<OfTable<ColumnKey>>[]): ReadonlyMap<TableId, Scored<Column>> {
  if (!scored.length) return NOTHING;
  const best = new Map<TableId, Scored<Column>>();
  for (const { item, score } of scored) {
    if (score > (best.get(item.table)?.score ?? 0)) best.set(item.table, { item: item.label.column, score });
  }
  return best;
}
