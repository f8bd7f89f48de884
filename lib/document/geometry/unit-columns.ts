import type { Stretch } from './figure-rows';
import type { IsLabel } from './label-segments';
import type { Piece, PieceLine } from './piece-lines';
import { right } from './types';

/** Minimum number of units below one another that make a column. */
const MIN_UNITS = 3;

/**
 * Marks units beside figures as figures: a list of indicators has a column of units, 件 or 条 in each row, whose cells
 * are laid out like those of figures.
 * @param open columns of the table that the previous sheet ended with, in which units go on
 */
export function withUnits(lines: PieceLine[], open: Stretch[], isLabel: IsLabel): PieceLine[] {
  const saysUnit = ({ text }: Piece): boolean => isLabel(text, 'unit') && !isLabel(text);
  const besideFigures = lines.flatMap(({ pieces }) =>
    pieces.filter((piece, i) => pieces[i + 1]?.isFigure && !piece.isFigure && saysUnit(piece)),
  );
  const columns = [...columnsOf(besideFigures), ...open];
  if (!columns.length) return lines;
  const isUnit = (piece: Piece): boolean =>
    columns.some(([from, to]) => piece.x < to && right(piece) > from) && saysUnit(piece);
  return lines.map((line) => ({
    ...line,
    pieces: line.pieces.map((piece) => (isUnit(piece) ? { ...piece, isFigure: true } : piece)),
  }));
}

/** Returns the ranges of x in which enough pieces stand below one another. */
function columnsOf(pieces: Piece[]): Stretch[] {
  const found: { stretch: Stretch; count: number }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const last = found.at(-1);
    if (last && piece.x < last.stretch[1]) {
      last.stretch[1] = Math.max(last.stretch[1], right(piece));
      last.count++;
    } else found.push({ stretch: [piece.x, right(piece)], count: 1 });
  }
  return found.filter(({ count }) => count >= MIN_UNITS).map(({ stretch }) => stretch);
}
