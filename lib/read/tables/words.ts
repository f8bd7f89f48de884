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
/** Most words name nothing anywhere. */
const NOTHING = new Map<TableId, never>();

/** Words as they were read once, from page to page: each report prints the labels of the form in much the same words. */
const known = derived(() => new Map<string, Words>());
/** Words that are kept; with more of them it begins anew. */
const MOST_KNOWN = 2000;
/** Longer ones are a page's own. */
const MAX_KNOWN = 60;
/** What labels are compared by. */
const HAN = /[\u3007\u3400-\u4dbf\u4e00-\u9fff]/;

/** Where the next label begins in a cell that holds those of its heads too: （六）其他处理3.其他. */
const NEXT_LABEL = /(?<=[\u4e00-\u9fff)]) ?(?=(?:\([一二三四五六七八九十]+\)|[1-9]\d?[.、]) ?[\u4e00-\u9fff])/;

/** The words of a folded text. */
export function wordsOf(text: string): Words {
  if (text.length > MAX_KNOWN || !HAN.test(text)) return new Words(text);
  const all = known();
  const found = all.get(text);
  if (found) return found;
  // A part of a text holds all of it in memory: what is kept is a text of its own.
  const own = ` ${text}`.slice(1);
  const words = new Words(own);
  if (all.size >= MOST_KNOWN) all.clear();
  all.set(own, words);
  return words;
}

/** Folded words of a cell, and what they name in each table: worked out when asked, and once. */
export class Words {
  private own: CellLabel | null = null;
  private rows: NamedRows | null = null;
  private columns: NamedColumns | null = null;
  private labels: Words[] | null = null;

  /** What the words say as a figure. */
  readonly value: CellValue;

  /** Whether they may be a label: a figure is none. */
  private readonly isLabel: boolean;

  constructor(private readonly text: string) {
    this.value = parseCell(text);
    this.isLabel = HAN.test(text);
  }

  get label(): CellLabel {
    this.own ??= cellLabel(this.text);
    return this.own;
  }

  /** The labels that follow one another in the words, each behind an ordinal of its own; none where they are one. */
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

  /** By table the rows that the words may name, in printed order. */
  get namedRows(): NamedRows {
    if (!this.isWithin(MAX_ROW_LABEL)) return NOTHING;
    this.rows ??= rowsByTable(allRows().scored(this.label));
    return this.rows;
  }

  /** By table the column that the words name best. */
  get namedColumns(): NamedColumns {
    if (!this.isWithin(MAX_COLUMN_LABEL)) return NOTHING;
    this.columns ??= bestByTable(allColumns().scored(this.label));
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
