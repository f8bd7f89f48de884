import type { Column, TableId } from '../forms';
import { type CellValue, parseCell } from '../text/numbers';
import { allColumns, allRows, type RowKey } from './keys';
import type { Scored } from './label-index';
import { type CellLabel, cellLabel } from './labels';

const MAX_ROW_LABEL = 400;
const MAX_COLUMN_LABEL = 60;

const NO_ROWS: Scored<RowKey>[] = [];

/** Folded words of a cell, and what they name in each table: worked out when asked, and once. */
export class Words {
  private own: CellLabel | null = null;
  private rows: Map<TableId, Scored<RowKey>[]> | null = null;
  private columns: Map<TableId, Scored<Column>> | null = null;

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
    if (this.rows) return this.rows;
    this.rows = new Map();
    for (const { item, score } of this.isWithin(MAX_ROW_LABEL) ? allRows().scored(this.label) : []) {
      const known = this.rows.get(item.table) ?? [];
      known.push({ item: item.label, score });
      this.rows.set(item.table, known);
    }
    return this.rows;
  }

  /** By table the column that the words name best. */
  get namedColumns(): ReadonlyMap<TableId, Scored<Column>> {
    if (this.columns) return this.columns;
    this.columns = new Map();
    for (const { item, score } of this.isWithin(MAX_COLUMN_LABEL) ? allColumns().scored(this.label) : []) {
      const known = this.columns.get(item.table);
      if (score > (known?.score ?? 0)) this.columns.set(item.table, { item: item.label.column, score });
    }
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
