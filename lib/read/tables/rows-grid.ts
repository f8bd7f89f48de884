import type { Grid } from '../../document/page';
import type { Column, FormTable, TableId } from '../../forms';
import type { Figure } from '../../model/schema';
import type { GridRow, ReadCell, Source } from '../source';
import { areUnsure, figureAt, isOwnName, isValue, rangeOf } from './cells';
import { UNREAD, unreadOf } from './flat-figures';
import { gridRows } from './grid-rows';
import { type RowKey, tableKeys } from './keys';
import { labelScore } from './labels';
import { splitPayload } from './payload';
import { rowOf } from './row-labels';
import { isSum } from './split';

/** Labels as short as 其他 and 总计 are no header by themselves. */
const MIN_HEADER_LABEL = 3;
const MIN_HEADERS = 3;

/** The columns of a table in the order of the form. */
export const columnsOf = (table: TableId): Column[] => tableKeys(table).columnForms;

const isDistinct = ({ label }: Column): boolean => label.length >= MIN_HEADER_LABEL;

/** Order of the columns as headers give it. */
interface Header {
  order: Column[];
  /** Grid column of each, where known. */
  positions: Map<number, Column>;
  /** Grid column behind the last one that any head covers. */
  end: number;
  /** How many columns its grid has. */
  columns: number;
}

/** A head, and the column that it names. */
interface Item {
  cell: ReadCell;
  column: Column;
}

/** What a table calls its last column where it names no other total. */
const SUBTOTAL = '小计';

function headerOf(rows: readonly GridRow[], index: number, table: TableId, width: number): Header | null {
  const own = rows[index]?.starting ?? [];
  const named = own.map((cell) => ({ cell, column: cell.words.columnOf(table) })).filter(({ column }) => column);
  const columns = columnsOf(table);
  if (!named.length && columns.some(isDistinct)) return null;
  const distinct = named.filter(({ column }) => column && isDistinct(column));
  const { heads } = tableKeys(table);
  const isHead = ({ words }: ReadCell): boolean => heads.some((head) => labelScore(words.label, head) >= 0.9);
  // Half of a table that is printed in two, side by side with nothing else, has few heads under one that spans them.
  const isHalf =
    distinct.length > 0 &&
    named.length > 1 &&
    named.length === own.length &&
    (rows[index - 1]?.starting.some(isHead) ?? false);
  if (!isHalf && distinct.length < Math.min(MIN_HEADERS, columns.filter(isDistinct).length)) return null;
  const firstUnderHead = columns.findIndex(({ head }) => head);
  const items: Item[] = [];
  const have = new Set<string>();
  /** Whether a column is known from another cell; the form's own name for it goes before any other (合计 beside 总计). */
  const isKnown = (item: Item, among: Item[]): boolean => {
    const known = among.find(({ column }) => column.id === item.column.id);
    if (known && isOwnName(item) && !isOwnName(known)) known.cell = item.cell;
    return have.has(item.column.id);
  };
  for (const { cell, column } of named) {
    const item = { cell, column: column as Column };
    if (!isKnown(item, items)) items.push(item);
    have.add(item.column.id);
  }
  let end = 0;
  // Columns without a head (自然人, 总计) stand in the row above, beside the head that spans the others.
  for (let above = index; above >= Math.max(0, index - 3); above--) {
    const row = rows[above]?.starting ?? [];
    for (const { cell } of row) end = Math.max(end, cell.column + cell.colspan);
    if (above === index) continue;
    const group = row.find(isHead);
    const first: typeof items = [];
    for (const cell of row) {
      const column = cell.words.columnOf(table);
      if (!column || isKnown({ cell, column }, [...first, ...items])) continue;
      have.add(column.id);
      const before = group
        ? row.indexOf(cell) < row.indexOf(group)
        : columns.findIndex(({ id }) => id === column.id) < firstUnderHead;
      (before ? first : items).push({ cell, column });
    }
    items.unshift(...first);
  }
  const last = columns.at(-1) as Column;
  const subtotal = have.has(last.id) ? undefined : own.findLast(({ text }) => text.replace(/\s/g, '') === SUBTOTAL);
  if (subtotal) items.push({ cell: subtotal, column: last });
  return {
    order: items.map(({ column }) => column),
    positions: new Map(items.map(({ cell, column }) => [cell.cell.column, column])),
    end,
    columns: width,
  };
}

/** Words that say of which year the figures under them are. */
const YEAR_HEAD = /^(?:(本年度?|当年|今年)|上年度?|去年|上一年度?|(20\d\d)年?度?)(?:数|情况)?$/;

/**
 * Where this year's figures stand under heads that each have two years under them: the columns of the head, by the
 * cells of the row below that names the years. Null where the row does not.
 */
function headOfYears({ starting }: GridRow, header: Header): Header | null {
  const named = starting.filter(({ text }) => text);
  const years: RegExpExecArray[] = [];
  for (const { text } of named) {
    const year = YEAR_HEAD.exec(text.replace(/\s/g, ''));
    if (!year) return null;
    years.push(year);
  }
  if (named.length < 2) return null;
  const latest = Math.max(...years.map((year) => Number(year?.[2] ?? 0)));
  const isThis = (i: number): boolean =>
    years[i]?.[1] !== undefined || (latest > 0 && Number(years[i]?.[2] ?? 0) === latest);
  const heads = [...header.positions].sort(([a], [b]) => a - b);
  const positions = new Map<number, Column>();
  for (const [i, { cell }] of named.entries()) {
    const column = heads.findLast(([at]) => at <= cell.column)?.[1];
    if (isThis(i) && column && ![...positions.values()].includes(column)) positions.set(cell.column, column);
  }
  return positions.size === heads.length ? { ...header, positions } : null;
}

interface LabelledRow {
  row: RowKey;
  label: ReadCell;
  values: ReadCell[];
}

/** Label cells of a row, likeliest first: one that spans rows is a head; the one beside the figures is the label. */
function labelCells({ starting }: GridRow): { label: ReadCell; values: () => ReadCell[] }[] {
  const figures = starting.filter(isValue).length;
  let before = 0;
  const labels = starting.flatMap((label, i) => {
    if (isValue(label)) {
      before++;
      return [];
    }
    if (!label.text) return [];
    const isBehind = before > figures - before;
    return [{ label, i, isBehind, distance: isBehind ? i : -i }];
  });
  const isHead = ({ cell }: ReadCell): number => (cell.rowspan > 1 ? 1 : 0);
  return labels
    .sort((a, b) => isHead(a.label) - isHead(b.label) || a.distance - b.distance)
    .map(({ label, i, isBehind }) => ({
      label,
      values: () => (isBehind ? starting.slice(0, i) : starting.slice(i + 1)),
    }));
}

function labelledRow(gridRow: GridRow, table: TableId, previous: number): LabelledRow | null {
  const labels = labelCells(gridRow);
  for (const { label, values } of labels) {
    const around = () => {
      const others = labels.filter((other) => other.label !== label).map((other) => other.label);
      return [...gridRow.reaching, ...others].map(({ words }) => words.label);
    };
    const row = rowOf(label.words, table, { around, previous });
    if (row) return { row, label, values: values() };
  }
  return null;
}

/** What stands in a column of a row; null: something that cannot be told apart from what its neighbours hold. */
type Placed = [Column, ReadCell | null];

/** A cell that says nothing says it of every column that it spans. */
const isNothing = ({ value, text }: ReadCell): boolean => value.kind !== 'number' || NOTHING.test(text);
const NOTHING = /^(?:无|没有)$/;
/** Whether a cell goes over rows that its label does not go over with it. */
const spansRows = ({ cell }: ReadCell, label?: ReadCell): boolean =>
  cell.rowspan > 1 && !(label?.cell.row === cell.row && label.cell.rowspan >= cell.rowspan);

/** Whether the heads have no room for the columns behind a label: they are printed without their spans. */
const lacksSpans = ({ order, end }: Header, label: ReadCell | undefined): boolean =>
  label !== undefined && end < label.cell.column + label.cell.colspan + order.length;

/**
 * The cells of a row by column. A number over several columns, or over rows of several labels, belongs to none of them,
 * and a row with more cells than the head has room for is out of step from somewhere on: what is printed is kept, and
 * no cell is given a value.
 */
function zip(
  values: ReadCell[],
  reaching: ReadCell[],
  header: Header,
  { label, isByPlace }: { label?: ReadCell; isByPlace?: boolean } = {},
): Placed[] {
  const { order, positions, end } = header;
  if (areUnsure(values)) return order.map((column) => [column, null]);
  const fits = values.every(({ cell }) => !end || cell.column + cell.colspan <= end);
  if (values.length === order.length && (fits || !positions.size)) {
    return values.map((cell, i) => [order[i] as Column, spansRows(cell, label) && !isNothing(cell) ? null : cell]);
  }
  // Beyond the heads no place is under its own: as many cells as there are columns go by their order, if anything shows it.
  if (values.length === order.length && !fits && (lacksSpans(header, label) || isSum(values)))
    return values.map((cell, i) => [order[i] as Column, cell]);
  if (values.length >= order.length && !fits) return order.map((column) => [column, null]);
  // On paper a column that is blank throughout leaves no cell: without heads any may be the one.
  if (isByPlace && !positions.size) return order.map((column) => [column, null]);
  const placed: Placed[] = [];
  // Of a column with several heads the first one counts.
  const places = new Map(Array.from(positions, ([at, column]) => [column, at] as const).reverse());
  for (const cell of [...values, ...reaching.filter(isValue)]) {
    const covered = order.filter((column) => {
      const at = places.get(column) ?? -1;
      return cell.cell.column <= at && at < cell.cell.column + cell.cell.colspan;
    });
    const isShared = covered.length > 1 || spansRows(cell, label);
    for (const column of covered) placed.push([column, isShared && !isNothing(cell) ? null : cell]);
  }
  // With a cell too few, any cell may be the one that lacks.
  const lacks = placed.length > 0 && placed.length < order.length && values.length < order.length;
  if (lacks && values.every(({ cell }) => cell.colspan === 1)) return order.map((column) => [column, null]);
  if (placed.length || values.length < order.length) return placed;
  // More cells than columns and no header to go by: a remark column stands behind the figures, and has none.
  if (values.slice(order.length).some(({ value }) => value.kind === 'number')) {
    return order.map((column) => [column, null]);
  }
  return values.slice(0, order.length).map((cell, i) => [order[i] as Column, cell]);
}

/**
 * A table of the layout `rows` from one grid. `carried` is the header of a table before, where head and body are two.
 */
export function readRowsGrid(
  source: Source,
  grid: Grid,
  table: TableId,
  carried: Header | null,
): { figures: Figure[]; header: Header | null } {
  const rows = gridRows(source, grid);
  const figures: Figure[] = [];
  // Of a table with other columns only the order of the heads is known, not where they stand.
  let header = carried && carried.columns !== grid.columns ? { ...carried, positions: new Map(), end: 0 } : carried;
  let hasOwn = false;
  let previous = -1;
  for (const [index, gridRow] of rows.entries()) {
    const own = headerOf(rows, index, table, grid.columns);
    if (own) {
      header = own;
      hasOwn = true;
      continue;
    }
    const years = header && headOfYears(gridRow, header);
    if (years) {
      header = years;
      continue;
    }
    const labelled = labelledRow(gridRow, table, previous);
    if (!labelled) continue;
    const { row, label, values } = labelled;
    const current = header ?? { order: columnsOf(table), positions: new Map(), end: 0, columns: 0 };
    const only = values.length === 1 ? values[0] : undefined;
    const pasted =
      only && !grid.isByPlace && current.order.length > 1 ? splitPayload(source, only, current.order.length) : null;
    if (pasted) {
      previous = row.order;
      for (const [i, cell] of pasted.entries()) {
        figures.push(figureAt(source, table, row.row.id, current.order[i] as Column, cell));
      }
      continue;
    }
    const placed = zip(values, gridRow.reaching, current, { label, isByPlace: grid.isByPlace });
    // Words where figures should be (详见附件) are read as such only under the form's own head.
    const isUnread = areUnsure(values) || (grid.isByPlace && values.some(isValue));
    const hasFigures = hasOwn || isUnread || placed.some(([, cell]) => cell && isValue(cell));
    if (!placed.length || !hasFigures) continue;
    previous = row.order;
    for (const [column, cell] of placed) {
      const range = cell && !cell.cell.unsure ? cell : unreadOf(source, values, [label]);
      figures.push(figureAt(source, table, row.row.id, column, range));
    }
  }
  return { figures, header };
}

/** Fewer labels in a grid of labels alone are some other list. */
const FEW_LABELS = 5;

/**
 * A table of the layout `rows` whose labels stand in one grid and whose figures in the next, line beside line. Where
 * they have not as many lines, or the labels are in no grid, which figures are whose is not known: each is unread, with
 * its line's text.
 */
export function readSideBySide(source: Source, grids: Grid[], form: FormTable): Figure[] {
  const table = form.id;
  for (const [at, grid] of grids.entries()) {
    const lines = figuresAlone(source, grid, table);
    if (lines.length < FEW_LABELS) continue;
    const beside = [grids[at - 1], grids[at + 1]]
      .map((other) => (other ? labelsAlone(source, other, table) : []))
      .filter(({ length }) => length >= FEW_LABELS);
    const labels = beside.find(({ length }) => length === lines.length);
    if (labels) return lines.flatMap((line, i) => figuresOf(source, table, labels[i] as string, line));
    const isHeaded = gridRows(source, grid).some((_, index, all) => headerOf(all, index, table, grid.columns));
    if (!beside.length && !isHeaded) continue;
    const rows = beside[0] ?? form.blocks.flatMap((block) => block.rows.map(({ id }) => id));
    return rows.flatMap((row, i) => unreadLine(source, table, row, lines[i % lines.length] as Placed[]));
  }
  return [];
}

const figuresOf = (source: Source, table: TableId, row: string, line: Placed[]): Figure[] =>
  line.flatMap(([column, cell]) => (cell ? [figureAt(source, table, row, column, cell)] : []));

function unreadLine(source: Source, table: TableId, row: string, line: Placed[]): Figure[] {
  const range = { ...rangeOf(line.flatMap(([, cell]) => cell ?? [])), value: UNREAD };
  return line.map(([column]) => figureAt(source, table, row, column, range));
}

/** The rows that a grid without a figure names, in their order. */
function labelsAlone(source: Source, grid: Grid, table: TableId): string[] {
  const rows = gridRows(source, grid);
  if (rows.some(({ starting }) => starting.some(({ value }) => value.kind === 'number'))) return [];
  let previous = -1;
  return rows.flatMap((gridRow) => {
    const row = labelledRow(gridRow, table, previous)?.row;
    if (row) previous = row.order;
    return row?.row.id ?? [];
  });
}

/** The lines of a grid that has figures and no labels, by its own heads or in the order of the form. */
function figuresAlone(source: Source, grid: Grid, table: TableId): Placed[][] {
  const rows = gridRows(source, grid);
  let header: Header = { order: columnsOf(table), positions: new Map(), end: 0, columns: grid.columns };
  const lines: Placed[][] = [];
  for (const [index, { starting, reaching }] of rows.entries()) {
    header = headerOf(rows, index, table, grid.columns) ?? header;
    const isLine = starting.length === header.order.length && starting.every(isValue);
    const line = isLine ? zip(starting, reaching, header) : [];
    if (line.some(([, cell]) => cell?.value.kind === 'number')) lines.push(line);
  }
  return lines;
}
