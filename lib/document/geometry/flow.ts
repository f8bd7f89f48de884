import { withHeadsOf } from './broken-heads';
import { PADDING } from './cell-text';
import type { Stretch } from './figure-rows';
import type { IsLabel } from './label-segments';
import { continued, linesOfRuns, textOf } from './lines';
import { repeatedRows } from './repeated-rows';
import { doubtLine, joinAtSeam } from './seams';
import { blocksOf } from './sheet-blocks';
import {
  around,
  type Block,
  type Box,
  bottom,
  HAN,
  type Line,
  type OpenColumns,
  right,
  type Sheet,
  type Table,
  type TableCell,
} from './types';

/** Where a stretch of text stands: sheets count from 1. */
export interface Place {
  sheet: number;
  box: Box;
}

/** Lines that are one paragraph, each with its place. */
export interface Paragraph {
  type: 'paragraph';
  lines: { text: string; place: Place }[];
  /** Size of its print. */
  size: number;
}

/** A table, put together from all the sheets it runs over. */
export interface FlowTable {
  type: 'table';
  columns: number;
  rows: number;
  /** See `Grid.isByPlace` of `page.ts`. */
  isByPlace?: true;
  cells: (TableCell & { sheet: number })[];
}

export type Flow = (Paragraph | FlowTable)[];

/** The lowest and highest part of a sheet in which a page number may stand. */
const MARGIN = 0.12;
const PAGE_NUMBER = /^(?:[-—–·.\s]*\d{1,4}[-—–·.\s]*|第\s*\d+\s*页.*|page \d+.*|\d+\s*\/\s*\d+)$/i;
/** Boundaries of columns of one table on two sheets differ by no more than so many points. */
const SAME_EDGE = 4;
/** Parts of a table that differ at the left have at least so many boundaries in common at the right. */
const MIN_SHARED = 5;
/** A line that ends so many sizes of its print before the margin is the last of its paragraph. */
const SHORT = 1.6;
const INDENT = 1.2;
/** A text so begun is no end of one on the sheet before. */
const NUMBERED = /^[（(]?[一二三四五六七八九十\d]+[）)、.．]/;

/** Sheets one after another as one text: page numbers left out, tables and paragraphs joined over page breaks. */
export function flowOf(sheets: Sheet[], isLabel?: IsLabel): Flow {
  let before: Block[] = [];
  let last: Sheet | null = null;
  const pages = withoutRunningFeet(withoutRunningHeads(sheets)).map((sheet) => {
    const open = openColumns(before);
    const plain = blocksOf(sheet, open, isLabel);
    const ended = last && isLabel && !open.columns.length ? { sheet: last, blocks: before } : null;
    const headed = ended && isLabel && withHeadsOf(ended, sheet, plain, isLabel);
    before = withoutMargins(headed ?? plain, sheet.height);
    last = sheet;
    return before;
  });
  dropRunningHeads(pages);
  const flow: Flow = [];
  /** The table that ended the sheet before, as it stood there. */
  let open = null as OpenTable | null;
  /** The last table with heads of its own. */
  let headed = null as Table | null;
  let lastLine = null as Line | null;
  for (const [i, blocks] of pages.entries()) {
    const column = textColumn(blocks);
    for (const [j, block] of blocks.entries()) {
      if (block.type === 'table') {
        lastLine = null;
        if (open && j === 0 && isLabel) joinAtSeam(open, block, isLabel);
        if (!block.rows) continue;
        block.isHeaded &&= block.hasHeads || !headed || isApartFrom(headed, block);
        if (block.hasHeads) headed = block;
        const told = open && j === 0 && isInColumnsOf(open, block) ? alike(open, block) : block;
        const edges = open && j === 0 ? joinedEdges(open, told) : null;
        if (open && edges) {
          const part = { ...told, cells: inColumns(told.cells, told.edges, edges) };
          const [into, head] = [open.into, open.head];
          into.cells = inColumns(into.cells, open.edges, edges);
          into.columns = edges.length - 1;
          const isHeaded = open.isHeaded || (block.hasHeads && block.isHeaded);
          open = {
            into,
            isHeaded,
            head: { ...head, cells: inColumns(head.cells, open.edges, edges) },
            edges,
            isRuled: block.ruled,
          };
          append(into, open.head, isHeaded ? part : unsureTable(part), i + 1);
        } else {
          const into = begun(block.isHeaded ? block : unsureTable(block), i + 1);
          flow.push(into);
          open = { into, isHeaded: block.isHeaded, head: block, edges: block.edges, isRuled: block.ruled };
        }
        continue;
      }
      if (open && j === 0 && isLabel) doubtLine(open, block, isLabel);
      // What stands beside a table is of a cell that has no rules on this sheet: the table may go on all the same.
      if (!open || !isBeside(block.box, blocks.slice(0, j))) open = null;
      const paragraph = flow.at(-1);
      const line = { text: block.text, place: { sheet: i + 1, box: block.box } };
      if (lastLine && paragraph?.type === 'paragraph' && goesOn(lastLine, block, column, j === 0))
        paragraph.lines.push(line);
      else flow.push({ type: 'paragraph', lines: [line], size: block.size });
      lastLine = block;
    }
  }
  return flow;
}

/** What the table without rules that a sheet ends with leaves open; labels of blank rows may stand below it. */
function openColumns(blocks: Block[]): OpenColumns {
  const at = blocks.findLastIndex(({ type }) => type === 'table');
  const last = blocks[at];
  if (last?.type !== 'table' || last.ruled) return { columns: [] };
  const start = last.figures[0]?.[0] ?? 0;
  const isOpen = blocks.slice(at + 1).every(({ box }) => right(box) <= start);
  return isOpen ? { columns: last.figures, lean: last.lean } : { columns: [] };
}

function withoutMargins(blocks: Block[], height: number): Block[] {
  return blocks.filter(
    (block) =>
      block.type === 'table' ||
      (bottom(block.box) > MARGIN * height && block.box.y < (1 - MARGIN) * height) ||
      !PAGE_NUMBER.test(block.text),
  );
}

/** Sheets without the line in the margin above all others that stands alike on the sheet before: it is no head of a table. */
function withoutRunningHeads(sheets: Sheet[]): Sheet[] {
  const heads = sheets.map(({ runs, height }) => {
    const [first, next] = linesOfRuns(runs.filter(({ y }) => y < 2 * MARGIN * height));
    const [box, below] = [first && around(first), next && around(next)];
    const isApart = box && box.y < MARGIN * height && (!below || below.y - bottom(box) > box.height);
    return isApart && first ? { runs: first, text: textOf(first), y: box.y } : null;
  });
  return sheets.map((sheet, i) => {
    const [head, before] = [heads[i], heads[i - 1]];
    const isSame = head && before && head.text === before.text && Math.abs(head.y - before.y) < SAME_EDGE;
    return isSame ? { ...sheet, runs: sheet.runs.filter((run) => !head.runs.includes(run)) } : sheet;
  });
}

/**
 * Sheets without the line in the margin below all others that stands alike on the next sheet but for its numbers: the last sheet
 * keeps it, for what it says of the document.
 */
function withoutRunningFeet(sheets: Sheet[]): Sheet[] {
  const feet = sheets.map(({ runs, height }) => {
    const lines = linesOfRuns(runs.filter((run) => bottom(run) > (1 - 2 * MARGIN) * height));
    const [box, above] = [lines.at(-1), lines.at(-2)].map((line) => line && around(line));
    const isApart = box && box.y > (1 - MARGIN) * height && (!above || box.y - bottom(above) > box.height);
    const own = lines.at(-1);
    return isApart && own ? { runs: own, text: textOf(own).replace(/\d+/g, '0'), y: box.y } : null;
  });
  return sheets.map((sheet, i) => {
    const [foot, next] = [feet[i], feet[i + 1]];
    const isSame =
      foot && next && HAN.test(foot.text) && foot.text === next.text && Math.abs(foot.y - next.y) < SAME_EDGE;
    return isSame ? { ...sheet, runs: sheet.runs.filter((run) => !foot.runs.includes(run)) } : sheet;
  });
}

/** A first line that stands alike on three sheets and more is a running head: the first sheet keeps it. */
function dropRunningHeads(pages: Block[][]): void {
  const heads = new Map<string, number>();
  const headOf = (blocks: Block[]): string | null => (blocks[0]?.type === 'line' ? blocks[0].text : null);
  for (const blocks of pages) {
    const head = headOf(blocks);
    if (head) heads.set(head, (heads.get(head) ?? 0) + 1);
  }
  for (const blocks of pages.slice(1)) {
    const head = headOf(blocks);
    if (head && (heads.get(head) ?? 0) >= 3) blocks.shift();
  }
}

/** Left and right margin of the lines of a sheet. */
function textColumn(blocks: Block[]): [number, number] {
  const lines = blocks.filter((block) => block.type === 'line');
  const box = around(lines.map(({ box }) => box));
  return [box.x, right(box)];
}

/** Whether a line goes on with the paragraph of the one before: that one is full, and this one is not indented. */
function goesOn(before: Line, line: Line, [left, end]: [number, number], isNewSheet: boolean): boolean {
  const { size } = before;
  if (Math.abs(line.size - size) > 0.15 * size) return false;
  if (right(before.box) < end - SHORT * size) return false;
  if (line.box.x > left + INDENT * size) return false;
  return isNewSheet || line.box.y - bottom(before.box) < 1.5 * size;
}

const isBeside = (line: Box, blocks: Block[]): boolean =>
  blocks.some(({ type, box }) => type === 'table' && line.y >= box.y && bottom(line) <= bottom(box));

/** A table that a sheet ended with: it may go on on the next. */
interface OpenTable {
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

const areSameColumns = (before: Stretch[], figures: Stretch[]): boolean =>
  before.length > 0 &&
  before.length === figures.length &&
  figures.every(([from, to], i) => {
    const [start, end] = before[i] as Stretch;
    return from <= end && to >= start;
  });

/**
 * Whether a table without heads may be read in the order of its columns: it is no part of one whose columns are not known.
 */
const isApartFrom = (headed: Table, { figures }: Table): boolean =>
  headed.isHeaded || !areSameColumns(headed.figures, figures);

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

/** The text of a paragraph, its lines put together. */
export const paragraphText = ({ lines }: Paragraph): string =>
  lines.reduce((text, line) => (text ? continued(text, line.text) : line.text), '');
