import { figuresOf } from './figure-rows';
import type { IsLabel } from './label-segments';
import type { LabelledRows } from './labelled-rows';
import type { Piece, PieceLine } from './piece-lines';
import { placedFigures } from './placed-figures';
import type { TableColumns } from './table-columns';
import type { TableLines } from './table-lines';
import { centre, right } from './types';

/** What stands in one column of a row; nothing where that is blank. */
export interface FigureCell {
  row: number;
  column: number;
  pieces: Piece[];
  isUnsure: boolean;
}

/**
 * Figures by row and column; a blank is a cell too: without it figures behind it would move up.
 * @param lines all lines of the sheet, of which the table takes some
 * @param figureLines those that its rows are of
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
    // Text that reaches into a column may hold its figure.
    const texts = (rows[row] as PieceLine).pieces.filter((piece) => !piece.isFigure && right(piece) > before);
    for (const [column, [from, to]] of stretches.entries())
      cells[column]?.push(...texts.filter((piece) => piece.x < to && right(piece) > from));
    const isDoubtful = (pieces: Piece[]): boolean =>
      pieces.length > 1 || pieces.some((piece) => stray.includes(piece) || texts.includes(piece));
    // What touches its label is of this row, and of which column is not known.
    const touching = isUnsure && ![...own, ...stray].length && touchingOf(labels[row] ?? []);
    if (touching) cells[0]?.push(touching);
    // Beside figures that are not whole none is missing for certain.
    const isBroken = cells.some(isDoubtful);
    return cells.map((pieces, column): FigureCell => {
      const isOther = isUnsure || (pieces.length ? isDoubtful(pieces) : isBroken);
      return { row, column, pieces: [...pieces].sort(byHeight), isUnsure: isOther };
    });
  });
}

const byHeight = (one: Piece, other: Piece): number => one.y - other.y || one.x - other.x;

/** The figure that ends a label. */
function touchingOf(label: Piece[]): Piece | null {
  const last = label.at(-1);
  const [text] = /\d[\d.,]*$/.exec(last?.text ?? '') ?? [];
  return last && text ? { ...last, text, isFigure: true } : null;
}

/** Whether a line has no label before the columns. */
const isBare = ({ pieces }: PieceLine, before: number): boolean => pieces.every((piece) => right(piece) > before);
