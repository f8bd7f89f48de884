import type { Grid } from '../../document/page';
import { type Column, type EditionId, type TableId, tableOf, tablesOf } from '../../forms';
import type { Figure } from '../../model/schema';
import { fold } from '../../text/fold';
import { hanOnly } from '../../text/numbers';
import type { GridRow, ReadCell, Source } from '../source';
import { areUnsure, figureAt, isValue } from './cells';
import { UNREAD, unreadOf } from './flat-figures';
import { gridRows } from './grid-rows';
import type { RowKey } from './keys';
import { type CellLabel, labelKey, labelScore } from './labels';
import { splitPayload } from './payload';
import { rowOf } from './row-labels';

/** Returns the columns that an edition declares for a row; if it has no such row, those of any edition that has it. */
export function declaredColumns(table: TableId, row: string, edition: EditionId): Column[] {
  for (const form of [tableOf(edition, table), ...tablesOf(table)]) {
    const block = form?.blocks.find(({ rows }) => rows.some((each) => each.id === row));
    if (block) return block.columns;
  }
  return [];
}

const hasColumn = (table: TableId, row: string, column: string): boolean =>
  tablesOf(table).some(({ blocks }) =>
    blocks.some(({ rows, columns }) => rows.some(({ id }) => id === row) && columns.some(({ id }) => id === column)),
  );

/**
 * Returns the figures of a table of the layout `blocks` in one grid.
 * @param edition decides the columns of rows that have no header above them
 */
export function readBlocksGrid(source: Source, grid: Grid, table: TableId, edition: EditionId): Figure[] {
  const rows = gridRows(source, grid);
  const across = readAcross(source, rows, table, edition);
  if (across) return across;
  const figures: Figure[] = [];
  let header: Head[] = [];
  let heads: ReadCell[] = [];
  let headEnd = 0;
  let corner: ReadCell | undefined;
  /** Whether none of the heads over a row is the form's (去年同期): then it is not known what their figures count. */
  let isForeign = false;
  const corners = tablesOf(table).flatMap((form) => (form.corner ? [labelKey(form.corner)] : []));
  const isCorner = ({ words }: ReadCell): boolean => corners.some((key) => labelScore(words.label, key) >= 0.6);
  const items = tablesOf(table).flatMap(({ blocks }) =>
    blocks.flatMap((each) => (each.head ? [labelKey(each.head)] : [])),
  );
  const isItem = ({ words }: ReadCell): boolean => items.some((key) => labelScore(words.label, key) >= 0.9);
  let previous = -1;
  for (const { starting, reaching } of rows) {
    const named = starting.flatMap((cell) => {
      const column = isValue(cell) ? null : cell.words.columnOf(table);
      return column ? [{ cell, column }] : [];
    });
    const areWords = starting.every(isWords);
    if (named.length && areWords) {
      header = named;
      isForeign = false;
      heads = starting.slice(1).filter(({ text }) => text);
      corner = starting.find(isCorner);
      headEnd = Math.max(...starting.map(({ cell }) => cell.column + cell.colspan));
      continue;
    }
    const found = lastLabel([...reaching, ...starting], table, previous);
    const others = starting.filter((cell) => cell.text && !isCorner(cell) && !isItem(cell));
    if (!found && areWords && others.length && (starting.some(isCorner) || !starting[0]?.text)) {
      header = [];
      heads = [];
      isForeign = true;
      continue;
    }
    if (!found) continue;
    const { label, row } = found;
    previous = row.order;
    const id = row.row.id;
    const place = starting.indexOf(label);
    const [before, after] = [starting.slice(0, Math.max(place, 0)), starting.slice(place + 1)];
    // Labels may stand after their figures. If a row has only words, those after the label are in the place of figures.
    const isBehind = before.some(isValue) && !after.some(isValue);
    const values = isBehind ? before : after;
    const known = distinct(header.filter(({ column }) => hasColumn(table, id, column.id)));
    const own = headsCutShort(table, id, known, heads) ?? known;
    // Words in the place of figures (详见附件) count as cells only under the form's own head.
    if (!values.length || (!own.length && !values.some(isValue))) continue;
    const columns = own.length ? own.map(({ column }) => column) : declaredColumns(table, id, edition);
    const shared = isBehind ? [] : reaching.filter((cell) => isValue(cell) && cell.cell.column > label.cell.column);
    const all = [...values, ...shared].sort((a, b) => a.cell.column - b.cell.column);
    // If a label is not under the head of the labels, the other heads are not over their figures either.
    const isOut = corner !== undefined && !isUnder(corner, label) && all.length !== columns.length;
    const pairs =
      isOut || isForeign
        ? columns.map((column) => [column, null] as const)
        : pair(source, grid, all, columns, own, headEnd);
    for (const [column, cell] of pairs) {
      figures.push(figureAt(source, table, id, column, cell ?? unreadOf(source, values, [label])));
    }
  }
  return figures;
}

const isUnder = ({ cell: over }: ReadCell, { cell }: ReadCell): boolean =>
  over.column <= cell.column && cell.column < over.column + over.colspan;

/** Minimum number of labels of rows side by side above their figures that make a table laid across. */
const MIN_ACROSS = 3;
const isWords = (cell: ReadCell): boolean => !isValue(cell) || !cell.text;

/**
 * The figures of a table laid across: the labels of its rows are side by side, each over its own columns, with all
 * figures in one line below. Null where the grid is not such a table. If there are several such lines, the figures are
 * unread, as it is not known which line is this year's.
 */
function readAcross(source: Source, rows: readonly GridRow[], table: TableId, edition: EditionId): Figure[] | null {
  const rowIn = (cell: ReadCell): RowKey | null =>
    isWords(cell) && cell.text ? rowOf(cell.words, table, { around: NONE, previous: -1 }) : null;
  const at = rows.findIndex(({ starting }) => {
    const named = starting.every(isWords) ? starting.flatMap((cell) => rowIn(cell)?.row.id ?? []) : [];
    return new Set(named).size >= MIN_ACROSS;
  });
  const lines = rows.flatMap(({ starting }, i) => (i > at && starting.some((cell) => !isWords(cell)) ? [i] : []));
  const [line] = lines;
  if (at < 0 || line === undefined) return null;
  const labels = (rows[at]?.starting ?? []).flatMap((cell) => {
    const row = rowIn(cell);
    return row ? [{ cell, id: row.row.id }] : [];
  });
  const heads = rows.slice(at + 1, line).flatMap(({ starting }) =>
    starting.flatMap((cell) => {
      const column = cell.words.columnOf(table);
      return column ? [{ cell, column }] : [];
    }),
  );
  if (!heads.length) return null;
  const isOver = ({ cell: { cell } }: { cell: ReadCell }, { cell: below }: ReadCell): boolean =>
    cell.column <= below.column && below.column + below.colspan <= cell.column + cell.colspan;
  return (rows[line]?.starting ?? []).flatMap((cell) => {
    const id = labels.find((label) => isOver(label, cell))?.id;
    const column = id && heads.findLast((head) => isOver(head, cell) && hasColumn(table, id, head.column.id))?.column;
    if (!id || !column) return [];
    const own = declaredColumns(table, id, edition).find((each) => each.id === column.id) ?? column;
    const isKnown = lines.length === 1 && !cell.cell.unsure;
    return [figureAt(source, table, id, own, isKnown ? cell : { ...cell, value: UNREAD })];
  });
}

/** The label nearest to the figures: the last of some cells that names a row of the form. */
function lastLabel(cells: ReadCell[], table: TableId, previous: number): { label: ReadCell; row: RowKey } | null {
  for (let i = cells.length - 1; i >= 0; i--) {
    const label = cells[i] as ReadCell;
    const row = isValue(label) || !label.text ? null : rowOf(label.words, table, { around: NONE, previous });
    if (row) return { label, row };
  }
  return null;
}

const NONE = (): CellLabel[] => [];

/** The header with each column once, as a head may be repeated over several columns instead of spanning them. */
const distinct = <T extends { column: Column }>(header: T[]): T[] =>
  header.filter(({ column }, i) => header.findIndex((other) => other.column.id === column.id) === i);

/**
 * All columns of a row if some of its heads are cut short (本年新, 本年新, 对外公开总数量): there are as many heads as a form has
 * columns, those in full are in their places, and each other is the beginning of its column's label. Otherwise null.
 */
function headsCutShort(table: TableId, row: string, named: Head[], heads: ReadCell[]): Head[] | null {
  if (!named.length || named.length === heads.length) return null;
  const columns = tablesOf(table)
    .flatMap(({ blocks }) => blocks.filter(({ rows }) => rows.some(({ id }) => id === row)))
    .map((block) => block.columns)
    .find(
      (each) =>
        each.length === heads.length &&
        named.every(({ cell, column }) => each[heads.indexOf(cell)]?.id === column.id) &&
        heads.every((cell, i) => isCutShort(cell, each[i] as Column) || named.some((head) => head.cell === cell)),
    );
  return columns?.map((column, i) => ({ cell: heads[i] as ReadCell, column })) ?? null;
}

/** Whether the words of a cell are the beginning of a column's label. */
const isCutShort = ({ words }: ReadCell, { label }: Column): boolean =>
  words.label.whole.length > 1 && hanOnly(fold(label).text).startsWith(words.label.whole);

type Valued = Pick<ReadCell, 'start' | 'end' | 'value'>;
type Head = { cell: ReadCell; column: Column };

const isNumber = ({ value }: ReadCell): boolean => value.kind === 'number';

/**
 * Assigns the cells of a row to columns. A column gets null where its cell is not known: a number over several columns
 * or rows belongs to none of them, and if the row has a cell too few or too many, it may be any of them.
 * @param end grid column after the last one that the row of heads covers
 */
function pair(
  source: Source,
  grid: Grid,
  values: ReadCell[],
  columns: Column[],
  header: Head[],
  end: number,
): [Column, Valued | null][] {
  const unknown = (): [Column, null][] => columns.map((column) => [column, null]);
  if (areUnsure(values)) return unknown();
  const only = values.length === 1 && columns.length > 1 ? values[0] : undefined;
  const pasted = only && !grid.isByPlace ? splitPayload(source, only, columns.length) : null;
  if (pasted) return pasted.map((slot, i) => [columns[i] as Column, slot]);
  const known = (cell: ReadCell): Valued | null =>
    cell.cell.unsure || (cell.cell.rowspan > 1 && isNumber(cell)) ? null : cell;
  // Without a header, a number beyond the columns means that the columns are not known.
  if (!header.length && values.slice(columns.length).some(isNumber)) return unknown();
  // On a sheet a column that is blank throughout has no cells: without a header, it may be any of them.
  if (!header.length && grid.isByPlace && values.length < columns.length) return unknown();
  if (!header.length || values.length === columns.length)
    return values.slice(0, columns.length).map((cell, i) => [columns[i] as Column, known(cell)]);
  if (values.length > columns.length) {
    // The form is wider than this block: cells under no header are filling, unless they hold a number.
    if (values.some((cell) => cell.cell.column >= end && isNumber(cell))) return unknown();
    const under = values.flatMap((cell): [Column, Valued | null][] => {
      const head = header.find((each) => each.cell.cell.column === cell.cell.column);
      return head ? [[head.column, known(cell)]] : [];
    });
    if (under.length === columns.length) return under;
    if (values.slice(columns.length).some(isNumber)) return unknown();
    return values.slice(0, columns.length).map((cell, i) => [columns[i] as Column, known(cell)]);
  }
  const placed = values.flatMap((cell): [Column, Valued | null][] => {
    const { column, colspan } = cell.cell;
    const over = header.filter(({ cell: { cell: at } }) => column <= at.column && at.column < column + colspan);
    return over.map((head) => [head.column, over.length > 1 && isNumber(cell) ? null : known(cell)]);
  });
  return placed.length === columns.length ? placed : unknown();
}
