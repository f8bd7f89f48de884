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

/** No label is longer in a line of its own. */
const MAX_LABEL = 60;
/** Fewer rows, or columns, are words that happen to be labels too. */
const MIN_ROWS = 3;
const MIN_COLUMNS = 3;
/** Shorter labels (其他, 总计, 规章) are those of several rows and columns. */
const MIN_SURE = 4;
const FIGURE = /^[\d\s|/.,%-]*\d[\d\s|/.,%-]*$/;
const BLANK = { kind: 'blank', value: null, unit: null } as const;

/**
 * The labels that stand in lines of their own: the columns that they name, the rows with where each ends, and those of them
 * behind which another label follows.
 */
interface Labels {
  columns: Column[];
  rows: Map<RowKey, number>;
  blank: Set<RowKey>;
  hasFigures: boolean;
  /** Figures stand behind something else than the label of a row: theirs may be any. */
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

/** What stands above rows of each table in all its forms: 第二十条第（五）项, （三）不予公开. */
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

/** Whether names of columns stand in a stretch of running text: most have none, which is told sooner than what its lines name. */
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
 * The cells of a form that was left blank, whose labels alone are left of it in running text, each in a line of its own. None
 * where a figure stands among them: whose it is was not told.
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

/** A blank cell, where its label ends. */
const blankAt = (source: Source, table: TableId, row: string, column: Column, at: number): Figure =>
  figureAt(source, table, row, column, { start: at, end: at, value: BLANK });

/** The cells of some rows, each blank where its label ends. */
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

/** The rows of the form on which a table is printed: the one that has most of those that were read, of the given one's edition first. */
export function printedForm(form: FormTable, read: Set<string>): Set<string> {
  const rowsOf = ({ blocks }: FormTable): Set<string> =>
    new Set(blocks.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const count = (rows: Set<string>): number => [...read].filter((row) => rows.has(row)).length;
  return tablesOf(form.id)
    .map(rowsOf)
    .reduce((best, rows) => (count(rows) > count(best) ? rows : best), rowsOf(form));
}

/**
 * The rows of a table that was read from running text whose labels are there, in lines of their own, and have nothing behind
 * them but the next label: blank cells, which the form has and the reading has not.
 * @param read what was read of the table
 */
export function blankRowsOf(
  source: Source,
  region: Region,
  form: FormTable,
  edition: EditionId,
  read: Figure[],
): Figure[] {
  if (form.layout !== 'blocks' && form.layout !== 'rows') return [];
  // Whose figures could not be told may be those of any row.
  if (read.some(({ value }) => value === null)) return [];
  const { rows, blank, hasStray } = labelsIn(source.folded.text, region, form);
  if (hasStray) return [];
  const known = new Set(read.map(({ row }) => row));
  const own = printedForm(form, known);
  const lacking = [...rows].filter(([key]) => blank.has(key) && !known.has(key.row.id) && own.has(key.row.id));
  return blankCells(source, region, form, edition, lacking);
}
