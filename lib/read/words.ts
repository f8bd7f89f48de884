import type { Column, TableId } from '../forms';
import { type CellValue, parseCell } from '../text/numbers';
import { type RowKey, tableKeys } from './keys';
import type { Scored } from './label-index';
import { type CellLabel, cellLabel } from './labels';

const MAX_ROW_LABEL = 400;
const MAX_COLUMN_LABEL = 60;

/** Folded words of a cell, and what they name in each table: worked out when asked, and once. */
export class Words {
  private own: CellLabel | null = null;
  private readonly rows = new Map<TableId, Scored<RowKey>[]>();
  private readonly columns = new Map<TableId, Column | null>();

  /** What the words say as a figure. */
  readonly value: CellValue;

  constructor(private readonly text: string) {
    this.value = parseCell(text);
  }

  get label(): CellLabel {
    this.own ??= cellLabel(this.text);
    return this.own;
  }

  /** The rows of a table that the words may name, in printed order. */
  rowsOf(table: TableId): Scored<RowKey>[] {
    const isLabel = this.text.length > 0 && this.text.length <= MAX_ROW_LABEL;
    const rows = this.rows.get(table) ?? (isLabel ? tableKeys(table).rowIndex.scored(this.label) : []);
    this.rows.set(table, rows);
    return rows;
  }

  /** The column of a table that the words name best, if any. */
  columnOf(table: TableId): Column | null {
    const known = this.columns.get(table);
    if (known !== undefined) return known;
    const isLabel = this.text.length > 0 && this.text.length <= MAX_COLUMN_LABEL;
    let best: { column: Column; score: number } | null = null;
    for (const { item, score } of isLabel ? tableKeys(table).columnIndex.scored(this.label) : []) {
      if (score > (best?.score ?? 0)) best = { column: item.column, score };
    }
    this.columns.set(table, best?.column ?? null);
    return best?.column ?? null;
  }
}
