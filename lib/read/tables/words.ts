import { type Column, derived, type TableId } from '../../forms';
import { type CellValue, parseCell } from '../../text/numbers';
import { allColumns, allRows, type ColumnKey, type OfTable, type RowKey } from './keys';
import type { Scored } from './label-index';
import { type CellLabel, cellLabel } from './labels';

const MAX_ROW_LABEL = 400;
const MAX_COLUMN_LABEL = 60;

const NO_ROWS: Scored<RowKey>[] = [];
type NamedRows = ReadonlyMap<TableId, Scored<RowKey>[]>;
type NamedColumns = ReadonlyMap<TableId, Scored<Column>>;
/** Most words name nothing in any table. */
const NOTHING = new Map<TableId, never>();

/** A cache of words across pages: all reports print the labels of the form in much the same words. */
const known = derived(() => new Map<string, Words>());
/** Maximum size of the cache, which is then emptied. */
const MOST_KNOWN = 2000;
/** Longer texts are specific to a page, and not cached. */
const MAX_KNOWN = 60;
/** Labels are compared by Han characters only. */
const HAN = /[\u3007\u3400-\u4dbf\u4e00-\u9fff]/;

/** Where the next label begins in a cell that also holds the labels of its heads: （六）其他处理3.其他. */
const NEXT_LABEL = /(?<=[\u4e00-\u9fff)]) ?(?=(?:\([一二三四五六七八九十]+\)|[1-9]\d?[.、]) ?[\u4e00-\u9fff])/;

/** Returns the words of a folded text. */
export function wordsOf(text: string): Words {
  if (text.length > MAX_KNOWN || !HAN.test(text)) return new Words(text);
  const all = known();
  const found = all.get(text);
  if (found) return found;
  // A substring keeps the whole page's text in memory, so the cache holds a copy.
  const own = ` ${text}`.slice(1);
  const words = new Words(own);
  if (all.size >= MOST_KNOWN) all.clear();
  all.set(own, words);
  return words;
}

/** The folded words of a cell, and what they name in each table, computed once on demand. */
export class Words {
  private own: CellLabel | null = null;
  private rows: NamedRows | null = null;
  private columns: NamedColumns | null = null;
  private labels: Words[] | null = null;

  /** The words read as a figure. */
  readonly value: CellValue;

  /** Whether the words may be a label, which a figure is not. */
  private readonly isLabel: boolean;

  constructor(private readonly text: string) {
    this.value = parseCell(text);
    this.isLabel = HAN.test(text);
  }

  get label(): CellLabel {
    this.own ??= cellLabel(this.text);
    return this.own;
  }

  /** The consecutive labels in the words, each with an ordinal of its own; empty where there is only one. */
  get several(): readonly Words[] {
    if (!this.labels) {
      const labels = this.isWithin(MAX_ROW_LABEL) ? this.text.split(NEXT_LABEL) : [];
      this.labels = labels.length > 1 ? labels.map(wordsOf) : [];
    }
    return this.labels;
  }

  private isWithin(most: number): boolean {
    return this.isLabel && this.text.length <= most;
  }

  /** The rows that the words may name, by table, in printed order. */
  get namedRows(): NamedRows {
    if (!this.isWithin(MAX_ROW_LABEL)) return NOTHING;
    this.rows ??= rowsByTable(allRows().scored(this.label));
    return this.rows;
  }

  /** The column that the words name best, by table. */
  get namedColumns(): NamedColumns {
    if (!this.isWithin(MAX_COLUMN_LABEL)) return NOTHING;
    this.columns ??= bestByTable(allColumns().scored(this.label));
    return this.columns;
  }

  /** Returns the rows of a table that the words may name, in printed order. */
  rowsOf(table: TableId): Scored<RowKey>[] {
    return this.namedRows.get(table) ?? NO_ROWS;
  }

  /** Returns the column of a table that the words name best, null if there is none. */
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
