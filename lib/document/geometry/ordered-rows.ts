import { wholeHeads } from './blank-tables';
import { figuresOf, type Stretch, widened } from './figure-rows';
import type { IsLabel } from './label-segments';
import type { Piece, PieceLine } from './piece-lines';
import { type Box, centre, right } from './types';

/** In a row of fewer figures their order is no proof. */
const MIN_FIGURES = 3;
/** Heads stand in no more lines above the first row; above so many rows of a sheet they are looked for. */
const HEAD_LINES = 8;
const MAX_LOOKED = 12;

/** Lines of which some figures are put under their heads, and where those are printed. */
export interface OrderedLines {
  lines: PieceLine[];
  origins: Map<Piece, Piece>;
}

/**
 * Rows set by tabs or blanks, whose figures stand in no columns: where every row has a label of the form in its order, and as many
 * figures as that has columns, each is of the column that its order says. One line with a figure more or less, and none is
 * moved: a blank would move all that is behind it.
 * @param open columns of a table that the sheet before ended with
 */
export function withOrderedRows(lines: PieceLine[], open: Stretch[], isLabel: IsLabel): OrderedLines {
  const moved = [...lines];
  const origins = new Map<Piece, Piece>();
  let looked = 0;
  for (let at = 0; at < lines.length; at++) {
    if (figuresOf(lines[at] as PieceLine).length < MIN_FIGURES || looked === MAX_LOOKED) continue;
    const end = endOfRows(lines, at);
    const rows = lines.slice(at, end);
    if (areRagged(rows)) {
      looked++;
      const columns = columnsFor(lines, at, rows, open, isLabel);
      if (columns) for (const [i, row] of rows.entries()) moved[at + i] = underHeads(row, columns, origins);
    }
    at = end - 1;
  }
  return { lines: moved, origins };
}

/** Behind the last of the lines in which figures stand one below another. */
function endOfRows(lines: PieceLine[], start: number): number {
  let end = start;
  while (end < lines.length && figuresOf(lines[end] as PieceLine).length) end++;
  return end;
}

/** Whether figures of lines stand in other columns than they have figures each. */
function areRagged(rows: PieceLine[]): boolean {
  const [first] = rows;
  const count = first ? figuresOf(first).length : 0;
  if (rows.some((row) => figuresOf(row).length !== count)) return false;
  return widened([], rows.flatMap(figuresOf)).length !== count || rows.length === 1;
}

/** What the columns of rows stand under: their heads, or those of the sheet before; null where rows are not all of a form in its order. */
function columnsFor(
  lines: PieceLine[],
  at: number,
  rows: PieceLine[],
  open: Stretch[],
  isLabel: IsLabel,
): Pick<Box, 'x' | 'width'>[] | null {
  const count = figuresOf(rows[0] as PieceLine).length;
  const labels = rows.map(({ pieces }) => {
    const figure = pieces.findIndex(({ isFigure }) => isFigure);
    return pieces.slice(figure).every(({ isFigure }) => isFigure) ? (pieces[figure - 1]?.text ?? '') : null;
  });
  if (labels.includes(null)) return null;
  const isUnlabelled = labels.length === 1 && labels[0] === '' && !isBesideLabel(lines, at, isLabel);
  const heads = wholeHeads(lines.slice(Math.max(0, at - HEAD_LINES), at), isLabel);
  const said = labels.join('\n');
  if (heads?.length === count && (isUnlabelled || isLabel(said, 'firstRows'))) {
    const columns = heads.map(({ box }) => box);
    return rows.every((row) => areUnder(figuresOf(row), columns)) ? null : columns;
  }
  const isFirst = lines.slice(0, at).every((line) => !figuresOf(line).length);
  if (isFirst && !heads && open.length === count && labels.length > 1 && isLabel(said, 'rows'))
    return open.map(([x, to]) => ({ x, width: to - x }));
  return null;
}

/** Whether the label of a row stands in a line right above or below one. */
const isBesideLabel = (lines: PieceLine[], at: number, isLabel: IsLabel): boolean =>
  [lines[at - 1], lines[at + 1]].some((line) => line?.pieces.some(({ text }) => isLabel(text, 'row')));

const areUnder = (figures: Box[], columns: Box[]): boolean =>
  figures.every((figure, i) => {
    const own = columns[i] as Box;
    return figure.x < right(own) && right(figure) > own.x;
  });

/** A row with its figures in the middle of their columns. */
function underHeads(row: PieceLine, columns: Pick<Box, 'x' | 'width'>[], origins: Map<Piece, Piece>): PieceLine {
  let column = 0;
  const pieces = row.pieces.map((piece) => {
    if (!piece.isFigure) return piece;
    const own = columns[column++] as Box;
    const width = Math.min(piece.width, own.width);
    const moved = { ...piece, x: centre(own) - width / 2, width };
    origins.set(moved, piece);
    return moved;
  });
  return { ...row, pieces };
}
