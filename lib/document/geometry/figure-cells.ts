import { figuresOf } from './figure-rows';
import type { IsLabel } from './label-segments';
import type { LabelledRows } from './labelled-rows';
import type { Piece, PieceLine } from './piece-lines';
import { placedFigures } from './placed-figures';
import type { TableColumns } from './table-columns';
import type { TableLines } from './table-lines';
import { type Box, centre, right } from './types';

/** The pieces in one column of a row; none where the cell is blank. */
export interface FigureCell {
  row: number;
  column: number;
  pieces: Piece[];
  isUnsure: boolean;
}

/**
 * Returns the figures by row and column. Blank cells are included: without them, later figures would move up.
 * @param lines all lines of the sheet, some of which the table takes
 * @param figureLines the lines that make up the rows
 */
export function figureCells(
  { rows, labels }: Pick<LabelledRows, 'rows' | 'labels'>,
  { lines, taken, figureLines }: { lines: PieceLine[]; taken: TableLines; figureLines: PieceLine[] },
  columns: TableColumns,
  isLabel: IsLabel,
): FigureCell[] {
  const { before, edges, stretches } = columns;
  const isNear = (line: PieceLine, i: number): boolean => taken.top + i <= taken.end || isBare(line, before);
  const loose = lines
    .slice(taken.top)
    .filter((line, i) => !figureLines.includes(line) && isNear(line, i))
    .flatMap((line) => figuresOf(line).filter(({ x }) => x >= before));
  const told = rows.map((row, i) => ({ box: row.box, figures: columns.figuresIn(row), label: labels[i] ?? [] }));
  return placedFigures(told, loose, isLabel).flatMap(({ own, stray, isUnsure }, row) => {
    const cells: Piece[][] = edges.slice(1).map(() => []);
    for (const piece of new Set([...own, ...stray])) cells[columns.at(centre(piece))]?.push(piece);
    // Text that reaches into a column may include its figure.
    const texts = (rows[row] as PieceLine).pieces.filter((piece) => !piece.isFigure && right(piece) > before);
    for (const [column, [from, to]] of stretches.entries())
      cells[column]?.push(...texts.filter((piece) => piece.x < to && right(piece) > from));
    const isDoubtful = (pieces: Piece[]): boolean =>
      pieces.length > 1 || pieces.some((piece) => stray.includes(piece) || texts.includes(piece));
    // A figure that touches its label belongs to this row; its column is unknown.
    const touching = isUnsure && ![...own, ...stray].length && touchingOf(labels[row] ?? []);
    if (touching) cells[0]?.push(touching);
    // Beside incomplete figures, no cell is certainly blank.
    const isBroken = cells.some(isDoubtful);
    return cells.map((pieces, column): FigureCell => {
      const isOther = isUnsure || (pieces.length ? isDoubtful(pieces) : isBroken);
      return { row, column, pieces: [...pieces].sort(byHeight), isUnsure: isOther };
    });
  });
}

/**
 * Returns the cells, unsure where a number stands over the boundary to a blank cell beside it, halfway between the heads
 * of both, and is in line with no other figure of its column: programs that write text may put the numbers of two cells
 * that touch into one text.
 */
export function doubtedAcross(cells: FigureCell[], heads: Box[]): FigureCell[] {
  const isBlank = (row: number, column: number): boolean =>
    cells.some((cell) => cell.row === row && cell.column === column && !cell.pieces.length);
  const isAcross = (number: Piece, column: number): boolean => {
    const [one, other] = [heads[column], heads[column + 1]];
    if (!one || !other || number.text.length < 2) return false;
    const boundary = (right(one) + other.x) / 2;
    return number.x < boundary && right(number) > boundary;
  };
  const isInLine = (number: Piece, at: number): boolean =>
    cells.some(({ column, pieces }) => {
      if (column !== at || pieces.includes(number)) return false;
      return pieces.some((other) => areInLine(number, other));
    });
  return cells.map((cell) => {
    const { row, column, pieces } = cell;
    const isTwo = ([-1, 1] as const).some(
      (side) =>
        pieces.some((piece) => isAcross(piece, Math.min(column, column + side))) &&
        isBlank(row, column + side) &&
        !pieces.some((piece) => isInLine(piece, column)),
    );
    return isTwo ? { ...cell, isUnsure: true } : cell;
  });
}

/** Maximum distance between aligned sides of figures of one column, in heights of their print. */
const ALIGNED = 0.3;

/** Whether two figures are aligned at a side or centred. */
const areInLine = (one: Box, other: Box): boolean =>
  [centre, right, ({ x }: Box): number => x].some((side) => Math.abs(side(one) - side(other)) < ALIGNED * one.height);

const byHeight = (one: Piece, other: Piece): number => one.y - other.y || one.x - other.x;

/** Returns the figure at the end of a label, null where there is none. */
function touchingOf(label: Piece[]): Piece | null {
  const last = label.at(-1);
  const [text] = /\d[\d.,]*$/.exec(last?.text ?? '') ?? [];
  return last && text ? { ...last, text, isFigure: true } : null;
}

/** Whether a line has no label before the columns. */
const isBare = ({ pieces }: PieceLine, before: number): boolean => pieces.every((piece) => right(piece) > before);
