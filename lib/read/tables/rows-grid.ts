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

/** Minimum length of a label that shows a header: 其他 and 总计 alone do not. */
const MIN_HEADER_LABEL = 3;
const MIN_HEADERS = 3;

/** Returns the columns of a table over all editions, in the order of the form. */
export const columnsOf = (table: TableId): Column[] => tableKeys(table).columnForms;

const isDistinct = ({ label }: Column): boolean => label.length >= MIN_HEADER_LABEL;

/** The columns of a grid in the order of their heads. */
interface Header {
  order: Column[];
  /** Each column by the grid column of its head, where known. */
  positions: Map<number, Column>;
  /** Grid column after the last one that any head covers; 0 if not known. */
  end: number;
  /** Number of columns of the grid. */
  columns: number;
}

/** A head, and the column that it names. */
interface Item {
  cell: ReadCell;
  column: Column;
}

/** The head of the last column in tables that name no other total. */
const SUBTOTAL = '小计';

function headerOf(rows: readonly GridRow[], index: number, table: TableId, width: number): Header | null {
  const own = rows[index]?.starting ?? [];
  const named = own.map((cell) => ({ cell, column: cell.words.columnOf(table) })).filter(({ column }) => column);
  const columns = columnsOf(table);
  if (!named.length && columns.some(isDistinct)) return null;
  const distinct = named.filter(({ column }) => column && isDistinct(column));
  const { heads } = tableKeys(table);
  const isHead = ({ words }: ReadCell): boolean => heads.some((head) => labelScore(words.label, head) >= 0.9);
  // Half of a table that is printed in two has few heads: they fill a row under a head that spans them.
  const isHalf =
    distinct.length > 0 &&
    named.length > 1 &&
    named.length === own.length &&
    (rows[index - 1]?.starting.some(isHead) ?? false);
  if (!isHalf && distinct.length < Math.min(MIN_HEADERS, columns.filter(isDistinct).length)) return null;
  const firstUnderHead = columns.findIndex(({ head }) => head);
  const items: Item[] = [];
  const have = new Set<string>();
  /**
   * Whether another cell names the same column; of two, the one with the form's own label is the head (合计 beside 总计).
   */
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
  // Columns that are under no such head (自然人, 总计) are named in a row above, beside the head that spans the others.
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

/** A head that says of which year the figures under it are. */
const YEAR_HEAD = /^(?:(本年度?|当年|今年)|上年度?|去年|上一年度?|(20\d\d)年?度?)(?:数|情况)?$/;

/**
 * The header with the positions of this year's figures, if each of its heads has several years under it, which the
 * given row names. Null if the row does not name years.
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

/**
 * The cells of a row that may be its label, likeliest first, each with the cells on the side of its figures. A cell
 * that spans rows is a head; the label is the cell next to the figures.
 */
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

/** A column and its cell in a row; null if it is not known which of the row's cells that is. */
type Placed = [Column, ReadCell | null];

/** Whether a cell has no number or says that there is none: this then holds for every column that it spans. */
const isNothing = ({ value, text }: ReadCell): boolean => value.kind !== 'number' || NOTHING.test(text);
const NOTHING = /^(?:无|没有)$/;
/** Whether a cell spans more rows than its label does. */
const spansRows = ({ cell }: ReadCell, label?: ReadCell): boolean =>
  cell.rowspan > 1 && !(label?.cell.row === cell.row && label.cell.rowspan >= cell.rowspan);

/** Whether the heads cover too few grid columns for a label and its figures: their spans are missing. */
const lacksSpans = ({ order, end }: Header, label: ReadCell | undefined): boolean =>
  label !== undefined && end < label.cell.column + label.cell.colspan + order.length;

/**
 * Assigns the cells of a row to columns. A number that spans several columns, or rows of several labels, belongs to
 * none of them. If the row has more cells than fit under the heads, it is not known from where on they are shifted: no
 * column gets a cell.
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
  // With cells beyond the heads, none is under its own head. As many cells as columns are in the columns' order if the
  // heads lack their spans or the last cell is the sum of the others.
  if (values.length === order.length && !fits && (lacksSpans(header, label) || isSum(values)))
    return values.map((cell, i) => [order[i] as Column, cell]);
  if (values.length >= order.length && !fits) return order.map((column) => [column, null]);
  // On a sheet, a column that is blank throughout has no cells: without heads, it may be any of them.
  if (isByPlace && !positions.size) return order.map((column) => [column, null]);
  const placed: Placed[] = [];
  // If a column has several heads, the first one counts.
  const places = new Map(Array.from(positions, ([at, column]) => [column, at] as const).reverse());
  for (const cell of [...values, ...reaching.filter(isValue)]) {
    const covered = order.filter((column) => {
      const at = places.get(column) ?? -1;
      return cell.cell.column <= at && at < cell.cell.column + cell.cell.colspan;
    });
    const isShared = covered.length > 1 || spansRows(cell, label);
    for (const column of covered) placed.push([column, isShared && !isNothing(cell) ? null : cell]);
  }
  // If there is a cell too few, any may be the missing one.
  const lacks = placed.length > 0 && placed.length < order.length && values.length < order.length;
  if (lacks && values.every(({ cell }) => cell.colspan === 1)) return order.map((column) => [column, null]);
  if (placed.length || values.length < order.length) return placed;
  // There are more cells than columns, and no heads: cells after the figures are remarks, unless they have numbers.
  if (values.slice(order.length).some(({ value }) => value.kind === 'number')) {
    return order.map((column) => [column, null]);
  }
  return values.slice(0, order.length).map((cell, i) => [order[i] as Column, cell]);
}

/**
 * Returns the figures of a table of the layout `rows` in one grid, and the header by which they were read.
 * @param carried header of the grid before, as head and body of a table may be two grids
 */
export function readRowsGrid(
  source: Source,
  grid: Grid,
  table: TableId,
  carried: Header | null,
): { figures: Figure[]; header: Header | null } {
  const rows = gridRows(source, grid);
  const figures: Figure[] = [];
  // If the grid before has another number of columns, only the order of its heads is known, not their positions.
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
    // Words in the place of figures (详见附件) count as cells only under the form's own head.
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

/** Minimum number of labels in a grid of labels alone: fewer are some other list. */
const FEW_LABELS = 5;

/**
 * Returns the figures of a table of the layout `rows` whose figures are in one grid and whose labels are in the grid
 * before or after it, line beside line. If the two have different numbers of lines, or no grid has the labels, it is
 * not known to which row a line belongs: all cells are unread, each with a line's text.
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

/** The identifiers of the rows that a grid names, in its order; empty if the grid has a number. */
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

/**
 * The lines of a grid that consist of figures alone, with columns by the grid's own heads or in the order of the form.
 */
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
