import { MAY_GO_ON } from './figure-rows';
import type { Piece, PieceLine } from './piece-lines';
import { around, type Box, bottom, centre, HAN, type Run, right, type Table, type TableCell } from './types';

/** Text that ends with digits: a figure, or a label that touches its figure. */
const FIGURE_END = /[\d０-９][\d０-９.,，．]*[％%]?$/;

/**
 * Marks cells as unsure beside text in the columns of a table without rules that belongs to none of its cells: it may
 * be a figure of the rows beside it, or a part of one. In these rows no figure is certain, and no cell is certainly
 * blank.
 * @param lines all lines of the sheet
 * @param rest the runs that belong to no table
 */
export function doubtBeside(tables: Table[], lines: PieceLine[], rest: Run[]): void {
  const free = new Set(rest);
  const isLeft = (piece: Piece): boolean => piece.runs.some((run) => free.has(run));
  const left = lines
    .flatMap(({ pieces }) => pieces)
    .filter((piece) => (piece.isFigure || FIGURE_END.test(piece.text)) && isLeft(piece));
  if (!left.length) return;
  for (const { figures, cells, rows } of tables) {
    const [from, to] = [figures[0]?.[0] ?? 0, figures.at(-1)?.[1] ?? 0];
    const inside = left.filter((piece) => right(piece) >= from && (piece.isFigure ? centre(piece) : piece.x) <= to);
    if (!inside.length) continue;
    for (let row = 0; row < rows; row++) {
      const own = cells.filter((cell) => cell.row === row && isFigureCell(cell, from));
      const box = own.length && around(own.map((cell) => cell.box));
      const near = box && inside.find((piece) => gapBetween(piece, box) < MAY_GO_ON * piece.height);
      if (!near) continue;
      for (const cell of own) cell.unsure = true;
      // A row about which nothing else is known must not appear blank.
      const [first] = own;
      if (first && own.every(({ text }) => !text)) first.text = FIGURE_END.exec(near.text)?.[0] ?? near.text;
    }
  }
}

const isFigureCell = ({ box, text }: TableCell, from: number): boolean => right(box) >= from && !HAN.test(text);
const gapBetween = (one: Box, other: Box): number => Math.max(one.y - bottom(other), other.y - bottom(one));
