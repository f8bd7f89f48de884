import { PADDING } from './cell-text';
import type { Stretch } from './figure-rows';
import { continued } from './lines';
import { repeatedRows } from './repeated-rows';
import type { Table, TableCell } from './types';

/** A table, put together from all the sheets it runs over. */
export interface FlowTable {
  type: 'table';
  columns: number;
  rows: number;
  /** See `Grid.isByPlace` of `page.ts`. */
  isByPlace?: true;
  cells: (TableCell & { sheet: number })[];
}

/** Boundaries of columns of one table on two sheets differ by no more than so many points. */
const SAME_EDGE = 4;
/** Parts of a table that differ at the left have at least so many boundaries in common at the right. */
const MIN_SHARED = 5;
/** A text so begun is no end of one on the sheet before. */
const NUMBERED = /^[（(]?[一二三四五六七八九十\d]+[）)、.．]/;

/** A table that a sheet ended with: it may go on on the next. */
export interface OpenTable {
  into: FlowTable;
  /** Its first part, whose head may be printed again. */
  head: Table;
  edges: number[];
  /** Whether its columns are under their heads for certain: then they are on the next sheet too. */
  isHeaded: boolean;
  isRuled: boolean;
}

const near = (edges: number[], x: number): number => edges.findIndex((edge) => Math.abs(edge - x) <= SAME_EDGE);

/**
 * The columns of a table and of what may be its next part together; null where that is none. A part may lack columns at the
 * left, where a cell that goes over several sheets has no rules on this one: then those of its figures are the same.
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

/** Whether the figures of a table without rules stand in the same columns as those of the one that a sheet ended with. */
const isInColumnsOf = (open: OpenTable, next: Table): boolean =>
  !open.isRuled && !next.ruled && areSameColumns(open.head.figures, next.figures);

/** Whether figures stand in the same columns. */
export const areSameColumns = (before: Stretch[], figures: Stretch[]): boolean =>
  before.length > 0 &&
  before.length === figures.length &&
  figures.every(([from, to], i) => {
    const [start, end] = before[i] as Stretch;
    return from <= end && to >= start;
  });

/**
 * Whether a table without heads may be read in the order of its columns: it is no part of one whose columns are not known.
 */
export const isApartFrom = (headed: Table, { figures }: Table): boolean =>
  headed.isHeaded || !areSameColumns(headed.figures, figures);

/** The table that a sheet begins with, where it is one by itself. */
export function begunTable(table: Table, sheet: number): OpenTable {
  const into = begun(table.isHeaded ? table : unsureTable(table), sheet);
  return { into, isHeaded: table.isHeaded, head: table, edges: table.edges, isRuled: table.ruled };
}

/**
 * The table that a sheet ended with and the one that the next begins with as one.
 * @returns null where they are two
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
 * Two tables without rules whose figures stand in the same columns, with as many columns of labels: between two sheets they differ
 * by what groups of rows there are, and columns by how wide their figures are.
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

/** How many columns of labels stand before those of figures. */
const labelColumns = (edges: number[], { figures }: Table): number => edges.length - 1 - figures.length;

/** Cells by so many more columns of labels before them; a group that reached over labels reaches over one column. */
const movedBy = <C extends TableCell>(shift: number, cells: C[], labels: number): C[] =>
  cells.map((cell) => ({
    ...cell,
    column: cell.column + shift,
    ...(cell.column < labels && cell.column + cell.colspan > labels && { colspan: 1 }),
  }));

/** Cells by their place among other columns, which hold those that they were told by. */
function inColumns<C extends TableCell>(cells: C[], own: number[], columns: number[]): C[] {
  if (own === columns) return cells;
  const at = own.map((x) => near(columns, x));
  return cells.map((cell) => {
    const column = at[cell.column] as number;
    return { ...cell, column, colspan: (at[cell.column + cell.colspan] as number) - column };
  });
}

/** A table of whose figures it is not known which heads they stand under. */
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

/** Adds the part of a table on the next sheet: without a head that is printed again, a group that goes on as one cell. */
function append(into: FlowTable, head: Table, { rows, cells }: Table, sheet: number): void {
  const repeated = repeatedRows(head, cells);
  const skipped = repeated + (goOnInRow(into, cells, repeated) ? 1 : 0);
  const shift = into.rows - skipped;
  const left = Math.min(...cells.map(({ column }) => column));
  // A cell that has no rules on this sheet goes on beside all of it.
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
 * Whether the first row of a part is the end of a row that the sheet before broke off, whose texts then go on: no figure
 * stands in it, and its label goes on with the one above. Cells that go on beside further rows are left to begin there.
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

/** Whether a text is the rest of the one above: that left no room, or all others of its column begin with a number. */
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
