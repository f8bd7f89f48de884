import { withHeadsOf, withoutHeadsAgain } from './broken-heads';
import { areSameColumns, begunTable, type FlowTable, isApartFrom, joinedTable, type OpenTable } from './joined-tables';
import type { IsLabel } from './label-segments';
import { continued } from './lines';
import {
  dropRunningHeads,
  withoutMargins,
  withoutPageNumbers,
  withoutRunningFeet,
  withoutRunningHeads,
} from './margins';
import { doubtLine, joinAtSeam, joinLabelAtSeam } from './seams';
import { blocksOf } from './sheet-blocks';
import {
  around,
  type Block,
  type Box,
  bottom,
  type Line,
  type OpenColumns,
  right,
  type Sheet,
  type Table,
} from './types';

/** Where a stretch of text stands: the number of its sheet, from 1, and its box on that sheet. */
export interface Place {
  sheet: number;
  box: Box;
}

/** The lines of one paragraph, each with its place. */
export interface Paragraph {
  type: 'paragraph';
  lines: { text: string; place: Place }[];
  /** Size of its print. */
  size: number;
}

export type Flow = (Paragraph | FlowTable)[];

/** A line that ends further than this before the right margin, in sizes of its print, is the last of its paragraph. */
const SHORT = 1.6;
/** A line indented by more than this, in sizes of its print, is the first of a paragraph. */
const INDENT = 1.2;

/**
 * Returns the paragraphs and tables of consecutive sheets: without page numbers and running heads and feet, joined over
 * page breaks.
 */
export function flowOf(sheets: Sheet[], isLabel?: IsLabel): Flow {
  let before: Block[] = [];
  let last: Sheet | null = null;
  const earlier: Block[][] = [];
  const pages = withoutRunningFeet(withoutRunningHeads(withoutPageNumbers(sheets))).map((sheet) => {
    const open = openColumns(before);
    const plain = blocksOf(sheet, open, isLabel);
    const ended = last && isLabel && !open.columns.length ? { sheet: last, blocks: before } : null;
    const goOn = (rest: Sheet): Block[] | null => {
      const own = blocksOf(rest, open, isLabel);
      const next = own.find((block) => block.type === 'table');
      if (next && !next.hasHeads && areSameColumns(open.columns, next.figures)) return own;
      return ended && isLabel ? withHeadsOf(ended, rest, own, isLabel) : null;
    };
    const headed =
      withoutHeadsAgain(earlier, sheet, plain, goOn) ?? (ended && isLabel && withHeadsOf(ended, sheet, plain, isLabel));
    before = withoutMargins(headed ?? plain, sheet.height);
    last = sheet;
    earlier.push(before);
    return before;
  });
  dropRunningHeads(pages);
  if (isLabel) for (const [i, next] of pages.slice(1).entries()) joinLabelAtSeam(pages[i] as Block[], next, isLabel);
  const flow: Flow = [];
  /** The table that ended the sheet before, as it stood there. */
  let open = null as OpenTable | null;
  /** The last table with heads of its own. */
  let headed = null as Table | null;
  let lastLine = null as Line | null;
  for (const [i, blocks] of pages.entries()) {
    // Nothing continues past a blank sheet: it may be one that could not be read.
    if (!blocks.length) [open, lastLine] = [null, null];
    const column = textColumn(blocks);
    for (const [j, block] of blocks.entries()) {
      if (block.type === 'table') {
        lastLine = null;
        if (open && j === 0 && isLabel) joinAtSeam(open, block, isLabel);
        if (!block.rows) continue;
        block.isHeaded &&= block.hasHeads || !headed || isApartFrom(headed, block);
        if (block.hasHeads) headed = block;
        const joined = open && j === 0 ? joinedTable(open, block, i + 1) : null;
        open = joined ?? begunTable(block, i + 1);
        if (!joined) flow.push(open.into);
        continue;
      }
      if (open && j === 0 && isLabel) doubtLine(open, block, isLabel);
      // Text beside a table belongs to a cell without rules on this sheet: the table may still go on.
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

/**
 * Returns the columns of the table without rules that a sheet ends with, none where it ends otherwise; labels of blank
 * rows may stand below the table.
 */
function openColumns(blocks: Block[]): OpenColumns {
  const at = blocks.findLastIndex(({ type }) => type === 'table');
  const last = blocks[at];
  if (last?.type !== 'table' || last.ruled) return { columns: [] };
  const start = last.figures[0]?.[0] ?? 0;
  const isOpen = blocks.slice(at + 1).every(({ box }) => right(box) <= start);
  return isOpen ? { columns: last.figures, lean: last.lean } : { columns: [] };
}

/** Returns x of the left and right margins of the lines of a sheet. */
function textColumn(blocks: Block[]): [number, number] {
  const lines = blocks.filter((block) => block.type === 'line');
  const box = around(lines.map(({ box }) => box));
  return [box.x, right(box)];
}

/** Whether a line continues the paragraph of the one before: that line is full, and this one is not indented. */
function goesOn(before: Line, line: Line, [left, end]: [number, number], isNewSheet: boolean): boolean {
  const { size } = before;
  if (Math.abs(line.size - size) > 0.15 * size) return false;
  if (right(before.box) < end - SHORT * size) return false;
  if (line.box.x > left + INDENT * size) return false;
  return isNewSheet || line.box.y - bottom(before.box) < 1.5 * size;
}

const isBeside = (line: Box, blocks: Block[]): boolean =>
  blocks.some(({ type, box }) => type === 'table' && line.y >= box.y && bottom(line) <= bottom(box));

/** Returns the text of a paragraph, with its lines joined. */
export const paragraphText = ({ lines }: Paragraph): string =>
  lines.reduce((text, line) => (text ? continued(text, line.text) : line.text), '');
