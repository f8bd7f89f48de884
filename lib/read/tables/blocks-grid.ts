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

/** Columns that an edition gives a row; where it has no such row, those of any edition that has. */
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

/** A table of the layout `blocks` from one grid. `edition` decides only where a row has no header above it. */
export function readBlocksGrid(source: Source, grid: Grid, table: TableId, edition: EditionId): Figure[] {
  const rows = gridRows(source, grid);
  const across = readAcross(source, rows, table, edition);
  if (across) return across;
  const figures: Figure[] = [];
  let header: Head[] = [];
  let heads: ReadCell[] = [];
  let headEnd = 0;
  let corner: ReadCell | undefined;
  /** Whether the heads over a row are none of the form's at all (去年同期): whose figures they have is not known. */
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
    // Labels may stand behind their figures; words in the place of figures stand where figures would.
    const isBehind = before.some(isValue) && !after.some(isValue);
    const values = isBehind ? before : after;
    const known = distinct(header.filter(({ column }) => hasColumn(table, id, column.id)));
    const own = headsCutShort(table, id, known, heads) ?? known;
    // Words where figures should be (详见附件) are read as such only under the form's own head.
    if (!values.length || (!own.length && !values.some(isValue))) continue;
    const columns = own.length ? own.map(({ column }) => column) : declaredColumns(table, id, edition);
    const shared = isBehind ? [] : reaching.filter((cell) => isValue(cell) && cell.cell.column > label.cell.column);
    const all = [...values, ...shared].sort((a, b) => a.cell.column - b.cell.column);
    // A label that stands elsewhere than under the head of the labels shows that the others are not over their figures either.
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

/** So many rows of the form side by side above their figures are a table laid across. */
const MIN_ACROSS = 3;
const isWords = (cell: ReadCell): boolean => !isValue(cell) || !cell.text;

/**
 * A table that has its rows side by side, each over its own columns, and all figures in one line below; null where a grid is
 * no such table. Of several such lines which is this year's is not known.
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

/** The label nearest to the figures: the last one of a row that names a row of the form. */
function lastLabel(cells: ReadCell[], table: TableId, previous: number): { label: ReadCell; row: RowKey } | null {
  for (let i = cells.length - 1; i >= 0; i--) {
    const label = cells[i] as ReadCell;
    const row = isValue(label) || !label.text ? null : rowOf(label.words, table, { around: NONE, previous });
    if (row) return { label, row };
  }
  return null;
}

const NONE = (): CellLabel[] => [];

/** A head repeated over several columns instead of spanning them is one. */
const distinct = <T extends { column: Column }>(header: T[]): T[] =>
  header.filter(({ column }, i) => header.findIndex((other) => other.column.id === column.id) === i);

/**
 * All columns of a row where the row of heads has as many cells as a form has columns for it, and those heads that are known
 * stand in their places: the others are cut short (本年新, 本年新, 对外公开总数量). Null where it has not.
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

/** Whether the words of a cell begin as a label does. */
const isCutShort = ({ words }: ReadCell, { label }: Column): boolean =>
  words.label.whole.length > 1 && hanOnly(fold(label).text).startsWith(words.label.whole);

type Valued = Pick<ReadCell, 'start' | 'end' | 'value'>;
type Head = { cell: ReadCell; column: Column };

const isNumber = ({ value }: ReadCell): boolean => value.kind === 'number';

/**
 * The cells of a row by column; null for what cannot be told: one number over several columns or rows belongs to none of
 * them, and where a cell lacks, or one is too many, any may be the one.
 * @param end where the row of heads ends
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
  // Without a head no number may be left over.
  if (!header.length && values.slice(columns.length).some(isNumber)) return unknown();
  // On paper a column that is blank throughout leaves no cell: without a head any may be the one.
  if (!header.length && grid.isByPlace && values.length < columns.length) return unknown();
  if (!header.length || values.length === columns.length)
    return values.slice(0, columns.length).map((cell, i) => [columns[i] as Column, known(cell)]);
  if (values.length > columns.length) {
    // The form is wider than this block: what stands under no header is filling, if it says nothing.
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
