import { PADDING } from './cell-text';
import type { Stretch } from './figure-rows';
import { continued } from './lines';
import { repeatedRows } from './repeated-rows';
import type { Table, TableCell } from './types';

/** A table assembled from all the sheets that it runs over. */
export interface FlowTable {
  type: 'table';
  columns: number;
  rows: number;
  /** See `Grid.isByPlace` of `page.ts`. */
  isByPlace?: true;
  cells: (TableCell & { sheet: number })[];
}

/** Maximum difference, in points, between the same column boundary on two sheets. */
const SAME_EDGE = 4;
/** Minimum number of column boundaries at the right that parts of one table share where they differ at the left. */
const MIN_SHARED = 5;
/** A text that begins like this does not continue one on the previous sheet. */
const NUMBERED = /^[（(]?[一二三四五六七八九十\d]+[）)、.．]/;

/** A table that a sheet ended with, which may go on on the next. */
export interface OpenTable {
  into: FlowTable;
  /** Its first part, whose head may be repeated on the next sheet. */
  head: Table;
  edges: number[];
  /** Whether its columns are certainly under their heads: then they are on the next sheet too. */
  isHeaded: boolean;
  isRuled: boolean;
}

const near = (edges: number[], x: number): number => edges.findIndex((edge) => Math.abs(edge - x) <= SAME_EDGE);

/**
 * Returns the column boundaries of a table together with those of its next part; null where `next` is another table. A
 * part may lack columns at the left, where a cell that spans several sheets has no rules on this one: then the columns
 * of figures are the same.
 */
function joinedEdges({ edges, isRuled }: OpenTable, next: Table): number[] | null {
  if (isRuled !== next.ruled) return null;
  const more = next.edges.filter((x) => near(edges, x) < 0);
  const fewer = edges.filter((x) => near(next.edges, x) < 0);
  if (!more.length && !fewer.length) return edges.length === next.edges.length ? edges : null;
  if (!isRuled) return null;
  const last = Math.max(...more, ...fewer);
  const shared = edges.filter((x) => x > last);
  if (shared.length < MIN_SHARED || shared.some((x) => near(next.edges, x) < 0)) return null;
  return [...edges, ...more].sort((a, b) => a - b);
}

/** Whether neither table has rules and their figures stand in the same columns. */
const isInColumnsOf = (open: OpenTable, next: Table): boolean =>
  !open.isRuled && !next.ruled && areSameColumns(open.head.figures, next.figures);

/** Whether there are columns of figures, as many in both lists, and each overlaps its counterpart. */
export const areSameColumns = (before: Stretch[], figures: Stretch[]): boolean =>
  before.length > 0 &&
  before.length === figures.length &&
  figures.every(([from, to], i) => {
    const [start, end] = before[i] as Stretch;
    return from <= end && to >= start;
  });

/** Whether a table without heads may be read by the order of its columns: it continues none with uncertain heads. */
export const isApartFrom = (headed: Table, { figures }: Table): boolean =>
  headed.isHeaded || !areSameColumns(headed.figures, figures);

/** Returns a table that begins on a sheet, ready to be joined with its next part. */
export function begunTable(table: Table, sheet: number): OpenTable {
  const into = begun(table.isHeaded ? table : unsureTable(table), sheet);
  return { into, isHeaded: table.isHeaded, head: table, edges: table.edges, isRuled: table.ruled };
}

/**
 * Joins the table that a sheet ended with and the one that the next sheet begins with.
 * @param sheet number of the next sheet, from 1
 * @returns null where they are two tables
 */
export function joinedTable(open: OpenTable, next: Table, sheet: number): OpenTable | null {
  const told = isInColumnsOf(open, next) ? alike(open, next) : next;
  const edges = joinedEdges(open, told);
  if (!edges) return null;
  const part = { ...told, cells: inColumns(told.cells, told.edges, edges) };
  const { into } = open;
  into.cells = inColumns(into.cells, open.edges, edges);
  into.columns = edges.length - 1;
  const isHeaded = open.isHeaded || (next.hasHeads && next.isHeaded);
  const head = { ...open.head, cells: inColumns(open.head.cells, open.edges, edges) };
  append(into, head, isHeaded ? part : unsureTable(part), sheet);
  return { into, isHeaded, head, edges, isRuled: next.ruled };
}

/**
 * Gives two parts of a table without rules, whose figures stand in the same columns, the same number of columns of
 * labels and the same boundaries: parts differ in their groups of rows, and in how wide their figures are. Changes
 * `open` where it has fewer columns.
 * @returns `next` with these columns
 */
function alike(open: OpenTable, next: Table): Table {
  const missing = open.edges.length - next.edges.length;
  const edges = missing < 0 ? next.edges : open.edges;
  if (missing < 0) {
    const labels = labelColumns(open.edges, open.head);
    open.into.cells = movedBy(-missing, open.into.cells, labels);
    open.head = { ...open.head, cells: movedBy(-missing, open.head.cells, labels) };
    open.into.columns = edges.length - 1;
  }
  open.edges = edges;
  if (missing <= 0) return { ...next, edges };
  return { ...next, edges, cells: movedBy(missing, next.cells, labelColumns(next.edges, next)) };
}

/** Returns the number of columns of labels before those of figures. */
const labelColumns = (edges: number[], { figures }: Table): number => edges.length - 1 - figures.length;

/**
 * Returns cells moved right by `shift` columns of labels; a cell that spans the last column of labels and columns of
 * figures then spans one column.
 */
const movedBy = <C extends TableCell>(shift: number, cells: C[], labels: number): C[] =>
  cells.map((cell) => ({
    ...cell,
    column: cell.column + shift,
    ...(cell.column < labels && cell.column + cell.colspan > labels && { colspan: 1 }),
  }));

/** Returns cells renumbered for other columns, whose boundaries include those of the cells' own columns. */
function inColumns<C extends TableCell>(cells: C[], own: number[], columns: number[]): C[] {
  if (own === columns) return cells;
  const at = own.map((x) => near(columns, x));
  return cells.map((cell) => {
    const column = at[cell.column] as number;
    return { ...cell, column, colspan: (at[cell.column + cell.colspan] as number) - column };
  });
}

/** Returns a table with all cells but the labels marked unsure, as it is unknown which heads its figures belong to. */
function unsureTable(table: Table): Table {
  const labels = labelColumns(table.edges, table);
  return { ...table, cells: table.cells.map((cell) => (cell.column < labels ? cell : { ...cell, unsure: true })) };
}

function begun({ edges, rows, cells, ruled }: Table, sheet: number): FlowTable {
  const isByPlace = !ruled && { isByPlace: true as const };
  return {
    type: 'table',
    columns: edges.length - 1,
    rows,
    ...isByPlace,
    cells: cells.map((cell) => ({ ...cell, sheet })),
  };
}

/** Adds the next sheet's part of a table, without repeated heads; a group of rows that goes on remains one cell. */
function append(into: FlowTable, head: Table, { rows, cells }: Table, sheet: number): void {
  const repeated = repeatedRows(head, cells);
  const skipped = repeated + (goOnInRow(into, cells, repeated) ? 1 : 0);
  const shift = into.rows - skipped;
  const left = Math.min(...cells.map(({ column }) => column));
  // A cell without rules on this sheet goes on beside this whole part.
  for (const cell of into.cells) {
    if (cell.column + cell.colspan <= left && cell.row + cell.rowspan === into.rows) cell.rowspan += rows - skipped;
  }
  for (const cell of cells) {
    if (cell.row < skipped) continue;
    const row = cell.row + shift;
    const above = cell.row === skipped && cell.rowspan > 1 && !NUMBERED.test(cell.text) && groupAbove(into, cell, row);
    if (above) {
      above.rowspan += cell.rowspan;
      above.text = continued(above.text, cell.text);
    } else into.cells.push({ ...cell, row, sheet });
  }
  into.rows += rows - skipped;
}

/**
 * Whether row `row`, the first of a part, is the end of a row broken off on the previous sheet: at most half of its
 * cells have text, and each text continues the one above. If so, appends these texts to the cells above; cells that
 * reach over further rows then begin there.
 */
function goOnInRow(into: FlowTable, cells: TableCell[], row: number): boolean {
  const own = cells.filter((cell) => cell.row === row);
  const written = own.filter(({ text }) => text);
  const parts = written.map((cell) => ({ cell, above: cellAbove(into, cell) }));
  if (!parts.length || own.length < 3 || written.length > own.length / 2) return false;
  if (!parts.every(({ cell, above }) => cell.rowspan === 1 && above?.text && isRest(into, above, cell))) return false;
  for (const { cell, above } of parts) if (above) above.text = continued(above.text, cell.text);
  for (const cell of own) {
    if (cell.rowspan === 1) continue;
    cell.row++;
    cell.rowspan--;
  }
  return true;
}

const cellAbove = (into: FlowTable, { column, colspan }: TableCell) =>
  into.cells.find(
    (cell) => cell.column === column && cell.colspan === colspan && cell.row + cell.rowspan === into.rows,
  );

/** Whether a text continues the one above: that one left no room, or all other texts of its column are enumerated. */
function isRest(into: FlowTable, above: TableCell, { text, print }: TableCell): boolean {
  if (NUMBERED.test(text) || !print || !above.print) return false;
  if (above.box.width - PADDING - above.print.width < print.size) return true;
  const labels = into.cells.filter(
    (cell) => cell.column === above.column && cell.colspan === above.colspan && cell.row > 0,
  );
  return labels.length >= 3 && labels.every((cell) => NUMBERED.test(cell.text));
}

const groupAbove = (into: FlowTable, { column, colspan }: TableCell, row: number): TableCell | undefined =>
  into.cells.find(
    (cell) => cell.column === column && cell.colspan === colspan && cell.rowspan > 1 && cell.row + cell.rowspan === row,
  );
