import { type Column, derived, type TableId } from '../forms';
import { type CellValue, parseCell } from '../text/numbers';
import { allColumns, allRows, type ColumnKey, type OfTable, type RowKey } from './keys';
import type { Scored } from './label-index';
import { type CellLabel, cellLabel } from './labels';

const MAX_ROW_LABEL = 400;
const MAX_COLUMN_LABEL = 60;

const NO_ROWS: Scored<RowKey>[] = [];
type NamedRows = ReadonlyMap<TableId, Scored<RowKey>[]>;
type NamedColumns = ReadonlyMap<TableId, Scored<Column>>;
/** Most words name nothing anywhere. */
const NOTHING = new Map<TableId, never>();

/**
 * What labels name, from page to page: each prints those of the form in much the same words. What names nothing is a page's
 * own, and not kept.
 */
const known = derived(() => ({ rows: new Map<string, NamedRows>(), columns: new Map<string, NamedColumns>() }));
/** Labels that are kept; with more of them it begins anew. */
const MOST_KNOWN = 2000;
const MAX_KNOWN = 60;

function keep<T extends ReadonlyMap<TableId, unknown>>(labels: Map<string, T>, text: string, named: T): T {
  if (named.size && text.length <= MAX_KNOWN) {
    if (labels.size >= MOST_KNOWN) labels.clear();
    // A part of a text holds all of it in memory: what is kept is a text of its own.
    labels.set(` ${text}`.slice(1), named);
  }
  return named;
}

/** Folded words of a cell, and what they name in each table: worked out when asked, and once. */
export class Words {
  private own: CellLabel | null = null;
  private rows: NamedRows | null = null;
  private columns: NamedColumns | null = null;

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
  get namedRows(): NamedRows {
    if (!this.isWithin(MAX_ROW_LABEL)) return NOTHING;
    const { rows } = known();
    this.rows ??= rows.get(this.text) ?? keep(rows, this.text, rowsByTable(allRows().scored(this.label)));
    return this.rows;
  }

  /** By table the column that the words name best. */
  get namedColumns(): NamedColumns {
    if (!this.isWithin(MAX_COLUMN_LABEL)) return NOTHING;
    const { columns } = known();
    this.columns ??= columns.get(this.text) ?? keep(columns, this.text, bestByTable(allColumns().scored(this.label)));
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

function rowsByTable(scored: Scored<OfTable<RowKey>>[]): NamedRows {
  if (!scored.length) return NOTHING;
  const rows = new Map<TableId, Scored<RowKey>[]>();
  for (const { item, score } of scored) {
    const known = rows.get(item.table);
    if (known) known.push({ item: item.label, score });
    else rows.set(item.table, [{ item: item.label, score }]);
  }
  return rows;
}

function bestByTable(scored: Scored<OfTable<ColumnKey>>[]): NamedColumns {
  if (!scored.length) return NOTHING;
  const best = new Map<TableId, Scored<Column>>();
  for (const { item, score } of scored) {
    if (score > (best.get(item.table)?.score ?? 0)) best.set(item.table, { item: item.label.column, score });
  }
  return best;
}
