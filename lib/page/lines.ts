import { formGrid, type RawCell, type RawRow } from './grid';
import type { Grid } from './types';

const SEPARATOR = /\t|[|｜│┃]| {2,}|\u3000{2,}/;
const RULE_LINE = /^[\s|｜│┃+\-─═━┼┬┴├┤┌┐└┘:：]+$/;
const STRONG = /\t|[|｜│┃]/;
const MIN_CELLS = 2;
const MIN_ROWS = 3;
const MAX_LINE = 4000;

/** Cells of a line of text with separators; null where the line is none. Bars at both ends are a frame, not cells. */
function cellsOf(line: string, start: number): RawCell[] | null {
  if (line.length > MAX_LINE || !SEPARATOR.test(line)) return null;
  const separator = STRONG.test(line) ? /\t|[|｜│┃]/g : / {2,}|\u3000{2,}/g;
  const framed = /^\s*[|｜│┃].*[|｜│┃]\s*$/.test(line);
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
  return framed ? cells.slice(1, -1) : cells;
}

/** Tables drawn in text: consecutive lines cut by tabs, bars or wide gaps. */
export function lineGrids(reading: string): Grid[] {
  const grids: Grid[] = [];
  let rows: RawRow[] = [];
  let [start, end] = [0, 0];
  const flush = (): void => {
    if (rows.length >= MIN_ROWS) grids.push(formGrid('lines', rows, start, end));
    rows = [];
  };
  for (let from = 0; from <= reading.length; ) {
    const next = reading.indexOf('\n', from);
    const to = next < 0 ? reading.length : next;
    const line = reading.slice(from, to);
    const cells = cellsOf(line, from);
    if (cells && cells.length >= MIN_CELLS) {
      if (!rows.length) start = from;
      rows.push({ cells, group: 0 });
      end = to;
    } else if (line.trim() && !RULE_LINE.test(line)) flush();
    from = to + 1;
  }
  flush();
  return grids;
}
