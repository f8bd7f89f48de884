import type { Stretch } from './figure-rows';
import { continued } from './lines';
import { blocksOf } from './sheet-blocks';
import {
  around,
  type Block,
  type Box,
  bottom,
  type Line,
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
  cells: (TableCell & { sheet: number })[];
}

export type Flow = (Paragraph | FlowTable)[];

/** The lowest and highest part of a sheet in which a page number may stand. */
const MARGIN = 0.12;
const PAGE_NUMBER = /^(?:[-—–·.\s]*\d{1,4}[-—–·.\s]*|第\s*\d+\s*页.*|page \d+.*|\d+\s*\/\s*\d+)$/i;
/** Boundaries of columns of one table on two sheets differ by no more than so many points. */
const SAME_EDGE = 4;
/** A line that ends so many sizes of its print before the margin is the last of its paragraph. */
const SHORT = 1.6;
const INDENT = 1.2;
/** A text so begun is no end of one on the sheet before. */
const NUMBERED = /^[（(]?[一二三四五六七八九十\d]+[）)、.．]/;

/** Sheets one after another as one text: page numbers left out, tables and paragraphs joined over page breaks. */
export function flowOf(sheets: Sheet[]): Flow {
  let before: Block[] = [];
  const pages = sheets.map((sheet) => {
    before = withoutMargins(blocksOf(sheet, openColumns(before)), sheet.height);
    return before;
  });
  dropRunningHeads(pages);
  const flow: Flow = [];
  /** The table that ended the sheet before, as it stood there. */
  let open = null as { table: Table; into: FlowTable; head: Table } | null;
  let last = null as Line | null;
  for (const [i, blocks] of pages.entries()) {
    const column = textColumn(blocks);
    for (const [j, block] of blocks.entries()) {
      if (block.type === 'table') {
        last = null;
        if (open && j === 0 && isContinued(open.table, block)) {
          append(open.into, open.head, block, i + 1);
          open.table = block;
        } else {
          const into = begun(block, i + 1);
          flow.push(into);
          open = { table: block, into, head: block };
        }
        continue;
      }
      open = null;
      const paragraph = flow.at(-1);
      const line = { text: block.text, place: { sheet: i + 1, box: block.box } };
      if (last && paragraph?.type === 'paragraph' && goesOn(last, block, column, j === 0)) paragraph.lines.push(line);
      else flow.push({ type: 'paragraph', lines: [line], size: block.size });
      last = block;
    }
  }
  return flow;
}

/** Columns of figures of the table without rules that a sheet ends with; labels of blank rows may stand below it. */
function openColumns(blocks: Block[]): Stretch[] {
  const at = blocks.findLastIndex(({ type }) => type === 'table');
  const last = blocks[at];
  if (last?.type !== 'table' || last.ruled) return [];
  const start = last.figures[0]?.[0] ?? 0;
  return blocks.slice(at + 1).every(({ box }) => right(box) <= start) ? last.figures : [];
}

function withoutMargins(blocks: Block[], height: number): Block[] {
  return blocks.filter(
    (block) =>
      block.type === 'table' ||
      (bottom(block.box) > MARGIN * height && block.box.y < (1 - MARGIN) * height) ||
      !PAGE_NUMBER.test(block.text),
  );
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

function isContinued(table: Table, next: Table): boolean {
  return (
    table.ruled === next.ruled &&
    table.edges.length === next.edges.length &&
    table.edges.every((edge, i) => Math.abs(edge - (next.edges[i] as number)) <= SAME_EDGE)
  );
}

function begun({ edges, rows, cells }: Table, sheet: number): FlowTable {
  return { type: 'table', columns: edges.length - 1, rows, cells: cells.map((cell) => ({ ...cell, sheet })) };
}

/** Adds the part of a table on the next sheet: without a head that is printed again, a group that goes on as one cell. */
function append(into: FlowTable, head: Table, { rows, cells }: Table, sheet: number): void {
  const skipped = repeatedRows(head, cells);
  const shift = into.rows - skipped;
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

const groupAbove = (into: FlowTable, { column, colspan }: TableCell, row: number): TableCell | undefined =>
  into.cells.find(
    (cell) => cell.column === column && cell.colspan === colspan && cell.rowspan > 1 && cell.row + cell.rowspan === row,
  );

/** How many first rows of `cells` are the head of the table again. */
function repeatedRows(head: Table, cells: TableCell[]): number {
  const textsOf = (list: TableCell[], row: number): string =>
    list
      .filter((cell) => cell.row === row)
      .map(({ column, text }) => `${column}:${text.replace(/\s/g, '')}`)
      .join('|');
  let row = 0;
  for (; row < head.rows; row++) {
    const text = textsOf(head.cells, row);
    if (!/\p{Script=Han}/u.test(text) || text !== textsOf(cells, row)) break;
  }
  return row;
}

/** The text of a paragraph, its lines put together. */
export const paragraphText = ({ lines }: Paragraph): string =>
  lines.reduce((text, line) => (text ? continued(text, line.text) : line.text), '');
