import { type Column, derived, type EditionId, type FormTable, formCells, type TableId, tablesOf } from '../../forms';
import type { Figure } from '../../model/schema';
import { fold } from '../../text/fold';
import type { Source } from '../source';
import { printedColumns } from './blocks-flat';
import { figureAt } from './cells';
import type { Region } from './flat-figures';
import type { RowKey } from './keys';
import { labelKey } from './labels';
import { rowOf } from './row-labels';
import { type Words, wordsOf } from './words';

/** Maximum length of a label in a line of its own. */
const MAX_LABEL = 60;
/** Minimum number of rows and of columns: fewer are words that happen to be labels too. */
const MIN_ROWS = 3;
const MIN_COLUMNS = 3;
/** Minimum length of a label that names one row: shorter ones (其他, 总计, 规章) name several rows and columns. */
const MIN_SURE = 4;
const FIGURE = /^[\d\s|/.,%-]*\d[\d\s|/.,%-]*$/;
const BLANK = { kind: 'blank', value: null, unit: null } as const;

/** The labels of a table that stand in lines of their own. */
interface Labels {
  columns: Column[];
  /** Each row, with the folded offset at which its label ends. */
  rows: Map<RowKey, number>;
  /** Rows whose label is followed by another label, not by figures. */
  blank: Set<RowKey>;
  hasFigures: boolean;
  /** Whether figures follow something other than the label of a row: they may belong to any row. */
  hasStray: boolean;
}

/** The labels of a table in a stretch of running text. */
function labelsIn(text: string, { start, end }: Region, { id: table, layout }: FormTable): Labels {
  const columns: Column[] = [];
  const rows = new Map<RowKey, number>();
  const blank = new Set<RowKey>();
  let hasFigures = false;
  let hasStray = false;
  let isAfterRow = false;
  let last: RowKey | null = null;
  let previous = -1;
  const isNext = ({ order, key }: RowKey, { label }: Words): boolean =>
    order === previous + 1 || (order > previous && (label.whole.length >= MIN_SURE || label.ordinal === key.ordinal));
  for (const { 0: line, index } of text.slice(start, end).matchAll(/[^\n]+/g)) {
    if (!line.trim()) continue;
    const open: RowKey | null = last;
    last = null;
    if (line.length > MAX_LABEL) continue;
    if (FIGURE.test(line)) {
      hasFigures = true;
      hasStray ||= !isAfterRow;
      continue;
    }
    isAfterRow = false;
    const words = wordsOf(line.trim());
    const column = words.columnOf(table);
    const isHead = layout === 'line' || (column !== null && !rows.size);
    const row = isHead ? null : rowOf(words, table, { around: () => [], previous });
    if (row && isNext(row, words)) {
      previous = row.order;
      rows.set(row, start + index + line.length);
      last = row;
      isAfterRow = true;
    } else if (column) columns.push(column);
    else if (!isHeadOf(table, words)) continue;
    if (open) blank.add(open);
  }
  return { columns, rows, blank, hasFigures, hasStray };
}

/** Keys of the heads over rows of each table, over all editions: 第二十条第（五）项, （三）不予公开. */
const headWords = derived((all) => {
  const heads = new Map<TableId, Set<string>>();
  for (const { id, blocks } of all.flatMap(({ tables }) => tables)) {
    const own = blocks.flatMap(({ head, rows }) => [head ?? '', ...rows.flatMap((row) => row.heads ?? [])]);
    const keys = own.flatMap((each) => (each ? labelKey(each).keys : []));
    heads.set(id, new Set([...(heads.get(id) ?? []), ...keys]));
  }
  return heads;
});

const isHeadOf = (table: TableId, { label }: Words): boolean => headWords().get(table)?.has(label.whole) === true;

/**
 * Whether a stretch of running text has names of columns. For speed: most stretches have none, and searching for them
 * is faster than parsing each line.
 */
function printsColumns(text: string, { start, end }: Region, { layout, blocks }: FormTable): boolean {
  if (layout === 'list') return false;
  const names = new Set(blocks.flatMap(({ columns }) => columns.map(({ label }) => fold(label).text)));
  const isThere = (name: string): boolean => {
    const at = text.indexOf(name, start);
    return at >= 0 && at < end;
  };
  return [...names].filter(isThere).length >= MIN_COLUMNS;
}

/**
 * Returns the blank cells of a form that was not filled in and of which running text has only the labels, each in a
 * line of its own. Returns none if there is a figure among the labels, as it is not known whose it is.
 */
export function readBlankFlat(source: Source, region: Region, form: FormTable, edition: EditionId): Figure[] {
  const { text } = source.folded;
  const labels = printsColumns(text, region, form) ? labelsIn(text, region, form) : null;
  if (!labels || labels.hasFigures || labels.columns.length < MIN_COLUMNS) return [];
  if (form.layout === 'line') {
    const cells = formCells(form);
    if (labels.columns.length < cells.length) return [];
    return cells.map(({ row, columnForm }) => blankAt(source, form.id, row, columnForm, region.end));
  }
  if (labels.rows.size < MIN_ROWS) return [];
  return blankCells(source, region, form, edition, [...labels.rows]);
}

/** A blank cell, located at `at`, the folded offset at which its label ends. */
const blankAt = (source: Source, table: TableId, row: string, column: Column, at: number): Figure =>
  figureAt(source, table, row, column, { start: at, end: at, value: BLANK });

/** The cells of some rows, all blank and located where the row's label ends. */
function blankCells(
  source: Source,
  region: Region,
  form: FormTable,
  edition: EditionId,
  rows: [RowKey, number][],
): Figure[] {
  const columnsOf =
    form.layout === 'rows'
      ? () => form.blocks[0]?.columns ?? []
      : printedColumns(source.folded.text.slice(region.start, region.end), form.id, edition);
  return rows.flatMap(([{ row }, at]) =>
    columnsOf(row.id).map((column) => blankAt(source, form.id, row.id, column, at)),
  );
}

/**
 * Returns the identifiers of the rows of the form on which a table is printed: of all editions, the form that has most
 * of the rows in `read`; among equals the given form comes first.
 */
export function printedForm(form: FormTable, read: Set<string>): Set<string> {
  const rowsOf = ({ blocks }: FormTable): Set<string> =>
    new Set(blocks.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const count = (rows: Set<string>): number => [...read].filter((row) => rows.has(row)).length;
  return tablesOf(form.id)
    .map(rowsOf)
    .reduce((best, rows) => (count(rows) > count(best) ? rows : best), rowsOf(form));
}

/**
 * Returns the blank cells that the reading of a table from running text lacks: those of rows whose label stands in a
 * line of its own and is followed directly by the next label.
 * @param read figures of the table that were read
 */
export function blankRowsOf(
  source: Source,
  region: Region,
  form: FormTable,
  edition: EditionId,
  read: Figure[],
): Figure[] {
  if (form.layout !== 'blocks' && form.layout !== 'rows') return [];
  // Figures without a known cell may belong to any row.
  if (read.some(({ value }) => value === null)) return [];
  const { rows, blank, hasStray } = labelsIn(source.folded.text, region, form);
  if (hasStray) return [];
  const known = new Set(read.map(({ row }) => row));
  const own = printedForm(form, known);
  const lacking = [...rows].filter(([key]) => blank.has(key) && !known.has(key.row.id) && own.has(key.row.id));
  return blankCells(source, region, form, edition, lacking);
}
