import { type Column, type EditionId, type FormTable, formCells } from '../forms';
import type { Figure } from '../model/schema';
import { fold } from '../text/fold';
import { printedColumns } from './blocks-flat';
import { figureAt } from './cells';
import type { Region } from './flat-figures';
import type { RowKey } from './keys';
import { rowOf } from './row-labels';
import type { Source } from './source';
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

/** The labels that stand in lines of their own: the columns that they name, and the rows with where each ends. */
interface Labels {
  columns: Column[];
  rows: Map<RowKey, number>;
}

/** The labels of a table in a stretch of running text; null where a figure stands between them. */
function labelsIn(text: string, { start, end }: Region, { id: table, layout }: FormTable): Labels | null {
  const columns: Column[] = [];
  const rows = new Map<RowKey, number>();
  let previous = -1;
  const isNext = ({ order, key }: RowKey, { label }: Words): boolean =>
    order === previous + 1 || (order > previous && (label.whole.length >= MIN_SURE || label.ordinal === key.ordinal));
  for (const { 0: line, index } of text.slice(start, end).matchAll(/[^\n]+/g)) {
    if (line.length > MAX_LABEL) continue;
    if (FIGURE.test(line)) return null;
    const words = wordsOf(line.trim());
    const column = words.columnOf(table);
    const isHead = layout === 'line' || (column !== null && !rows.size);
    const row = isHead ? null : rowOf(words, table, { around: () => [], previous });
    if (row && isNext(row, words)) {
      previous = row.order;
      rows.set(row, start + index + line.length);
    } else if (column) columns.push(column);
  }
  return { columns, rows };
}

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
  if (!labels || labels.columns.length < MIN_COLUMNS) return [];
  const blank = (row: string, column: Column, at: number): Figure =>
    figureAt(source, form.id, row, column, { start: at, end: at, value: BLANK });
  if (form.layout === 'line') {
    const cells = formCells(form);
    if (labels.columns.length < cells.length) return [];
    return cells.map(({ row, columnForm }) => blank(row, columnForm, region.end));
  }
  if (labels.rows.size < MIN_ROWS) return [];
  const columnsOf =
    form.layout === 'rows'
      ? () => form.blocks[0]?.columns ?? []
      : printedColumns(text.slice(region.start, region.end), form.id, edition);
  return [...labels.rows].flatMap(([{ row }, at]) => columnsOf(row.id).map((column) => blank(row.id, column, at)));
}
