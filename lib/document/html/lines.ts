import type { Grid } from '../page';
import { formGrid, type RawCell, type RawRow } from './grid';

const SEPARATOR = /\t|[|｜│┃]| {2,}|\u3000{2,}/g;
const RULE_LINE = /^[\s|｜│┃+\-─═━┼┬┴├┤┌┐└┘:：]+$/;
const STRONG = /\t|[|｜│┃]/g;
const WIDE_GAP = / {2,}|\u3000{2,}/g;
const MIN_CELLS = 2;
const MIN_ROWS = 3;
const MAX_LINE = 4000;

const FRAMED = /^\s*[|｜│┃].*[|｜│┃]\s*$/;

/** The cells of a line of text with separators; null where it is not a row: too long, or indented like a paragraph. */
function cellsOf(line: string, start: number): RawCell[] | null {
  if (line.length > MAX_LINE) return null;
  const separator = line.search(STRONG) < 0 ? WIDE_GAP : STRONG;
  if (separator === WIDE_GAP && line.trim().search(WIDE_GAP) < 0) return null;
  const cells: RawCell[] = [];
  let from = 0;
  const push = (end: number): void => {
    cells.push({ start: start + from, end: start + end, rowspan: 1, colspan: 1, nested: false });
  };
  for (const match of line.matchAll(separator)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(line.length);
  return cells;
}

/** Offset of the next separator; beyond the end where there is none. */
function separatorFrom(text: string, from: number): number {
  SEPARATOR.lastIndex = from;
  return SEPARATOR.exec(text)?.index ?? text.length + 1;
}

/** Number of lines looked at in one step. */
const STEP = 200;

/** Finds tables drawn in text: lines divided by tabs, bars or wide gaps. `isWhole`: whether all cells are kept. */
export function* lineGrids(reading: string): Generator<void, { grids: Grid[]; isWhole: boolean }> {
  const grids: Grid[] = [];
  let isWhole = true;
  let rows: RawRow[] = [];
  let framed = true;
  let [start, end] = [0, 0];
  const flush = (): void => {
    // Bars at both ends of every line are a frame; if only some lines have them, they border empty cells.
    if (framed) for (const row of rows) row.cells = row.cells.slice(1, -1);
    if (rows.length >= MIN_ROWS) {
      const formed = formGrid('lines', rows, start, end);
      grids.push(formed.grid);
      isWhole &&= formed.isWhole;
    }
    rows = [];
    framed = true;
  };
  let lines = 0;
  let separator = -1;
  for (let from = 0; from <= reading.length; ) {
    if (++lines % STEP === 0) yield;
    const next = reading.indexOf('\n', from);
    const to = next < 0 ? reading.length : next;
    if (separator < from) separator = separatorFrom(reading, from);
    // Most lines have no separator, and there is no row before them that they could end.
    if (separator >= to && !rows.length) {
      from = to + 1;
      continue;
    }
    const line = reading.slice(from, to);
    const cells = separator < to ? cellsOf(line, from) : null;
    if (cells && cells.length >= MIN_CELLS) {
      if (!rows.length) start = from;
      rows.push({ cells, group: 0 });
      framed &&= FRAMED.test(line);
      end = to;
    } else if (line.trim() && !RULE_LINE.test(line)) flush();
    from = to + 1;
  }
  flush();
  return { grids, isWhole };
}
