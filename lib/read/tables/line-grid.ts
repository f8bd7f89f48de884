import { groupBy } from '../../collections';
import type { Grid } from '../../document/page';
import type { Column, TableId } from '../../forms';
import type { Figure } from '../../model/schema';
import type { FoundSection } from '../sections';
import type { ReadCell, Source } from '../source';
import { areUnsure, figureAt, isOwnName, isValue, rangeOf, readCells } from './cells';
import { UNREAD, unreadOf } from './flat-figures';
import { isLineInOrder } from './flat-heads';
import { type RowKey, type TableKeys, tableKeys } from './keys';
import { isSum } from './split';

/** The cells of a table in the order in which its line prints them. */
const cellsOf = ({ rows, columns }: TableKeys): { group: RowKey; column: Column }[] =>
  rows.flatMap((group) => columns.map(({ column }) => ({ group, column })));

const MIN_LABELS = 4;
/** Maximum number of labels of a line: no form has as many, and reading such a table as one would take long. */
const MAX_LABELS = 500;

const MAX_GROUP = 40;

function groupOf({ text, words }: ReadCell, table: TableId): RowKey | null {
  if (text.length > MAX_GROUP) return null;
  return words.rowsOf(table).find(({ score }) => score >= 0.9)?.item ?? null;
}

interface Labels {
  groups: { cell: ReadCell; group: RowKey }[];
  results: { cell: ReadCell; column: Column }[];
  /** Cells of words that name neither. */
  others: ReadCell[];
}

function labelsOf(cells: ReadCell[], table: TableId): Labels {
  const labels: Labels = { groups: [], results: [], others: [] };
  for (const cell of cells) {
    if (isValue(cell)) continue;
    const group = groupOf(cell, table);
    const column = cell.words.columnOf(table);
    if (column) labels.results.push({ cell, column });
    else if (group) labels.groups.push({ cell, group });
    else if (cell.text) labels.others.push(cell);
  }
  // If two heads name one column (合计 beside 总计), the one with the form's own label is its head.
  const named = new Set(labels.results.filter(isOwnName).map(({ column }) => column.id));
  const isHead = (each: Labels['results'][number]): boolean => isOwnName(each) || !named.has(each.column.id);
  const beside = labels.results.filter((each) => !isHead(each)).map(({ cell }) => cell);
  return { ...labels, results: labels.results.filter(isHead), others: [...labels.others, ...beside] };
}

const covers = (label: ReadCell, at: ReadCell, axis: Axis): boolean => {
  const span = axis === 'row' ? 'rowspan' : 'colspan';
  return label.cell[axis] <= at.cell[axis] && at.cell[axis] < label.cell[axis] + label.cell[span];
};
const isBefore = (label: ReadCell, at: ReadCell, axis: Axis): boolean => label.cell[axis] < at.cell[axis];

type Axis = 'row' | 'column';

/**
 * The axis that labels share with their figures: `column` if the labels stand side by side, `row` if they stand below
 * each other; null if they do neither more than the other.
 */
function axisOf(labels: { cell: ReadCell }[]): Axis | null {
  const lines = (axis: Axis): number => new Set(labels.map(({ cell }) => cell.cell[axis])).size;
  const [rows, columns] = [lines('row'), lines('column')];
  return rows === columns ? null : rows > columns ? 'row' : 'column';
}

/** The row and column of each cell by the labels over and beside it, whichever way the table is laid. */
function byPosition(values: ReadCell[], { groups, results }: Labels): Map<ReadCell, [RowKey, Column]> {
  const found = new Map<ReadCell, [RowKey, Column]>();
  const near = <T extends { cell: ReadCell }>(labels: T[], axis: Axis | null, value: ReadCell): T | undefined =>
    labels.findLast(
      ({ cell }) =>
        (axis !== 'row' && covers(cell, value, 'column') && isBefore(cell, value, 'row')) ||
        (axis !== 'column' && covers(cell, value, 'row') && isBefore(cell, value, 'column')),
    );
  const [over, under] = [axisOf(groups), axisOf(results)];
  for (const value of values) {
    const group = near(groups, over, value);
    const result = near(results, under, value);
    if (group && result) found.set(value, [group.group, result.column]);
  }
  return found;
}

/**
 * The column of each figure of a line: the heads name the columns of all groups, or of one group that stands for each.
 * If heads are missing, or have other names, the figures are in the order of the form, provided that the heads found are
 * in it and at their places; otherwise null.
 */
function columnsInOrder({ results, others }: Labels, keys: TableKeys, cells: { column: Column }[]): Column[] | null {
  const named = results.map(({ column }) => column);
  if (named.length === cells.length) return named;
  if (new Set(named).size === keys.columns.length && named.length === keys.columns.length)
    return cells.map((_, i) => named[i % named.length] as Column);
  const rows = new Set(results.map(({ cell }) => cell.cell.row));
  const heads = [...results, ...others.map((cell) => ({ cell, column: null }))].filter(({ cell }) =>
    rows.has(cell.cell.row),
  );
  heads.sort((a, b) => a.cell.start - b.cell.start);
  const isMoved =
    heads.length === cells.length && heads.some(({ column }, i) => column && column.id !== cells[i]?.column.id);
  if (isMoved) return null;
  let at = 0;
  for (const { id } of named) {
    while (at < cells.length && cells[at]?.column.id !== id) at++;
    at++;
  }
  return at > cells.length ? null : cells.map(({ column }) => column);
}

/** Whether the label of a group is only the head over that of another: 行政诉讼 over 复议后起诉. */
const isOverGroup = (group: ReadCell, other: ReadCell): boolean =>
  group !== other && covers(group, other, 'column') && isBefore(group, other, 'row');

/**
 * The row and column of each figure by order, if as many figures follow the labels as the form has: spans may be wrong,
 * the order is not. Null where it does not show which figure is which.
 */
function byOrder(values: ReadCell[], labels: Labels, keys: TableKeys): Map<ReadCell, [RowKey, Column]> | null {
  const { groups, results } = labels;
  const last = results.at(-1)?.cell.cell;
  const cells = cellsOf(keys);
  // In a flat container, labels and figures are all in one row.
  const isBehind = ({ cell }: ReadCell): boolean =>
    last !== undefined && (cell.row > last.row || (cell.row === last.row && cell.column > last.column));
  const row = firstFullRow(values.filter(isBehind), labels, cells.length);
  if (!row) return null;
  const columns = columnsInOrder(labels, keys, cells);
  if (!columns) return null;
  const across = groups
    .filter((group) => !groups.some((other) => isOverGroup(group.cell, other.cell)))
    .sort((a, b) => a.cell.cell.column - b.cell.cell.column);
  const order = [...new Set(across.map(({ group }) => group))];
  const found = new Map<ReadCell, [RowKey, Column]>();
  for (const [i, cell] of row.entries()) {
    const group = order.length === keys.rows.length ? order[Math.floor(i / keys.columns.length)] : cells[i]?.group;
    found.set(cell, [group as RowKey, columns[i] as Column]);
  }
  // If heads are missing, only sums show that the figures are those of the form.
  const size = keys.columns.length;
  const isWhole = results.length === cells.length || results.length === size;
  return isWhole || row.every((_, i) => i % size !== 0 || isSum(row.slice(i, i + size))) ? found : null;
}

/** Words at the beginning of a row that does not hold this year's figures. */
const OF_ANOTHER_YEAR = /^(?:上年|上一年|去年|同比|增减|占比|比例|行次|栏次|序号|编号)/;
const YEAR = /^(20\d\d)年?度?/;
const MIN_SERIAL = 4;

/** Whether a row only numbers the columns: 1, 2, 3, …. */
const isSerial = (cells: ReadCell[]): boolean =>
  cells.length >= MIN_SERIAL && cells.every(({ value }, i) => value.value === i + 1);

/**
 * The figures of this year, if a table has other rows too: of the year before, of shares, of the numbers of its
 * columns.
 */
function ofThisYear(values: ReadCell[], cells: ReadCell[]): ReadCell[] {
  const byRow = groupBy(values, ({ cell }) => cell.row);
  if (byRow.size < 2) return values;
  const labels = new Map(
    cells.flatMap(({ cell, text, value }) => (value.kind === 'text' && byRow.has(cell.row) ? [[cell.row, text]] : [])),
  );
  const yearOf = (row: number): number => Number(YEAR.exec(labels.get(row) ?? '')?.[1] ?? 0);
  const latest = Math.max(...[...byRow.keys()].map(yearOf));
  const rows = [...byRow].filter(
    ([row, own]) => !isSerial(own) && !OF_ANOTHER_YEAR.test(labels.get(row) ?? '') && yearOf(row) === latest,
  );
  return rows.length ? rows.flatMap(([, own]) => own) : values;
}

/**
 * The first row of `length` cells, not counting blank ones under no label, or else those at its ends; null where there
 * is none.
 */
function firstFullRow(values: ReadCell[], { results }: Labels, length: number): ReadCell[] | null {
  const isFilling = (cell: ReadCell): boolean =>
    !cell.text && !results.some((label) => covers(label.cell, cell, 'column'));
  for (const row of groupBy(values, ({ cell }) => cell.row).values()) {
    const filled = row.filter((cell) => !isFilling(cell));
    if (filled.length === length) return filled;
    const cells = [...row];
    while (cells.length > length && !cells.at(-1)?.text) cells.pop();
    while (cells.length > length && !cells[0]?.text) cells.shift();
    // If a column within the line has no label, it is not known which of the blank cells is not the form's.
    if (cells.length === length && !cells.some(isFilling)) return cells;
  }
  return null;
}

const namesOf = (found: Map<ReadCell, [RowKey, Column]>): string[] =>
  Array.from(found.values(), ([group, column]) => `${group.row.id} ${column.id}`);

const isComplete = (found: Map<ReadCell, [RowKey, Column]>, length: number): boolean =>
  new Set(namesOf(found)).size === length && found.size === length;

/**
 * The row and column of every figure of the form by the labels over and beside it: of all cells, or of the only row
 * that has all figures; otherwise null.
 */
function wholeRow(values: ReadCell[], labels: Labels, keys: TableKeys): Map<ReadCell, [RowKey, Column]> | null {
  const { length } = cellsOf(keys);
  const all = byPosition(values, labels);
  if (isComplete(all, length)) return all;
  const rows = [...groupBy(values, ({ cell }) => cell.row).values()].map((own) => byPosition(own, labels));
  const [row, ...others] = rows.filter(
    (found) => isComplete(found, length) && [...found.keys()].some(({ text }) => text),
  );
  return row && !others.length ? row : null;
}

/**
 * Returns the figures of a table of the layout `line` in one grid. If it is not known which figure is which, all cells
 * are unread; if the grid does not have the labels of such a table, none are returned.
 */
export function readLineGrid(source: Source, grid: Grid, table: TableId): Figure[] {
  const cells = readCells(source, grid);
  const keys = tableKeys(table);
  const labels = labelsOf(cells, table);
  const { length } = labels.results;
  if (length < MIN_LABELS || length > MAX_LABELS || !labels.groups.length) return [];
  const first = Math.min(...labels.results.map(({ cell }) => cell.start));
  const lastRow = Math.max(...labels.results.map(({ cell }) => cell.cell.row));
  // Below all labels, a cell of words (详见附件) is in the place of a figure.
  const below = cells.filter((cell) => cell.start > first && (isValue(cell) || cell.cell.row > lastRow));
  // In a table on its side, each row is one of the form's, not the line of a year.
  const values = axisOf(labels.results) === 'row' ? below : ofThisYear(below, cells);
  const own = values.filter((cell) => !isUnderAnother(cell, cells, labels));
  const allUnread = (): Figure[] => {
    const one = values.find(({ value }) => value.kind === 'number') ?? values[0];
    const line = values.filter(({ cell }) => cell.row === one?.cell.row);
    const range = unreadOf(
      source,
      line,
      labels.results.map(({ cell }) => cell),
    );
    return cellsOf(keys).map(({ group, column }) => figureAt(source, table, group.row.id, column, range));
  };
  if (areUnsure(values) || isOutOfStep(own, labels, keys)) return allUnread();
  const whole = wholeRow(values, labels, keys);
  const placed = whole ?? byPosition(values, labels);
  const found = whole ?? byOrder(values, labels, keys) ?? placed;
  // If a figure has no place, any cell of the form may be the one that it belongs to.
  if (!whole && found === placed && own.some((cell) => cell.value.kind === 'number' && !placed.has(cell)))
    return allUnread();
  const isShifted = found === placed && areShifted(placed, whole ? [...whole.keys()] : values, cells, labels);
  return [...found].flatMap(([cell, [group, column]]) => {
    const shared = found === placed ? sharedBy(cell, labels, column) : [column];
    // A number over several columns belongs to none of them.
    const isOne = !isShifted && !cell.cell.unsure && (shared.length === 1 || cell.value.kind !== 'number');
    const figure = isOne ? cell : { ...(cell.cell.unsure ? rangeOf(values) : cell), value: UNREAD };
    return shared.map((each) => figureAt(source, table, group.row.id, each, figure));
  });
}

/**
 * Whether positions do not show which figure is which: two figures have one cell of the form, or a figure is beyond the
 * heads over the labels, so that these are out of place.
 */
function areShifted(
  placed: Map<ReadCell, [RowKey, Column]>,
  values: ReadCell[],
  cells: ReadCell[],
  { results }: Labels,
): boolean {
  const labels = new Set(results.map(({ cell }) => cell));
  const heads = cells.filter((cell) => !isValue(cell) && !labels.has(cell));
  const isOver = (label: ReadCell, cell: ReadCell): boolean =>
    covers(label, cell, 'column') && isBefore(label, cell, 'row');
  const top = Math.min(...heads.map(({ cell }) => cell.row));
  // A column that the form does not have has a single head, in the top row.
  const isBeyond = (cell: ReadCell): boolean =>
    results.some((label) => isOver(label.cell, cell) && label.cell.cell.row > top) &&
    !heads.some((head) => isOver(head, cell));
  const isTwice = new Set(namesOf(placed)).size < placed.size;
  return isTwice || values.some((cell) => !placed.has(cell) && isBeyond(cell));
}

/** Whether a figure stands under a head that is not the form's: it is in a column that the form does not have. */
function isUnderAnother({ cell: at }: ReadCell, cells: ReadCell[], { results }: Labels): boolean {
  const axis = axisOf(results) ?? 'column';
  const [span, across] = axis === 'row' ? (['rowspan', 'column'] as const) : (['colspan', 'row'] as const);
  const isOver = ({ cell }: ReadCell): boolean =>
    cell[across] < at[across] && cell[axis] <= at[axis] && at[axis] < cell[axis] + cell[span];
  if (results.some(({ cell }) => isOver(cell))) return false;
  return cells.some((cell) => !isValue(cell) && cell.text !== '' && cell.cell[span] === 1 && isOver(cell));
}

/** Whether a line under the labels of all figures has a cell too few or too many: it may be any of them. */
function isOutOfStep(values: ReadCell[], { results }: Labels, keys: TableKeys): boolean {
  const full = cellsOf(keys).length;
  const isLine = results.length === full && new Set(values.map(({ cell }) => cell.row)).size === 1;
  if (!isLine || values.length < full / 2) return false;
  const last = values.findLastIndex(({ text }) => text !== '');
  const first = values.findIndex(({ text }) => text !== '');
  const widthOf = (cells: ReadCell[]): number => cells.reduce((width, { cell }) => width + cell.colspan, 0);
  return widthOf(values) < full || widthOf(values.slice(first, last + 1)) > full;
}

/** The columns whose labels are over a cell; first the one as which it was read. */
function sharedBy({ cell }: ReadCell, { results }: Labels, own: Column): Column[] {
  if (cell.colspan < 2) return [own];
  const end = cell.column + cell.colspan;
  const over = results.filter(
    ({ cell: { cell: at } }) => at.row < cell.row && at.column >= cell.column && at.column < end,
  );
  return [own, ...over.map(({ column }) => column).filter(({ id }) => id !== own.id)];
}

/**
 * Returns the figures of a table without heads: a row under the heading of its section that has all figures in the
 * order of the form. If the row has more or fewer figures, or heads before it are in another order, they are unread.
 */
export function readBareLine(source: Source, grid: Grid, section: FoundSection | undefined, table: TableId): Figure[] {
  if (!section?.heading) return [];
  const places = cellsOf(tableKeys(table));
  const cells = readCells(source, grid).filter(({ start, end }) => start >= section.start && end <= section.end);
  for (const values of groupBy(cells, ({ cell }) => cell.row).values()) {
    const isLine = values.length === places.length && values.every(isValue);
    if (!isLine && values.filter(({ value }) => value.kind === 'number').length <= places.length / 2) continue;
    const before = source.folded.text.slice(section.start, values[0]?.start);
    const isKnown = isLine && !areUnsure(values) && isLineInOrder(before, table);
    const range = !isKnown && { ...rangeOf(values), value: UNREAD };
    if (range) return places.map(({ group, column }) => figureAt(source, table, group.row.id, column, range));
    return values.map((cell, i) => {
      const { group, column } = places[i] as (typeof places)[number];
      return figureAt(source, table, group.row.id, column, cell);
    });
  }
  return [];
}
