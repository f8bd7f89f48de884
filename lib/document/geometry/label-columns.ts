import { LEADING, type Stretch } from './figure-rows';
import type { Piece } from './piece-lines';
import { around, type Box, bottom, right } from './types';

/**
 * Returns the x that separates groups from labels in most of the lines that have both; -Infinity where no line has
 * both.
 */
export function partingOf(lines: Piece[][]): number {
  const gaps = lines.flatMap((pieces): Stretch[] => {
    const [group, label] = pieces.slice(-2);
    return group && label ? [[right(group), label.x]] : [];
  });
  let [best, count] = [Number.NEGATIVE_INFINITY, 0];
  for (const [, x] of gaps) {
    const parted = gaps.filter(([from, to]) => from <= x && to >= x).length;
    if (parted > count || (parted === count && x > best)) [best, count] = [x, parted];
  }
  return best;
}

/** Returns the cells of groups by column; lines of one cell follow one another closely. */
export function groupColumns(pieces: Piece[]): Piece[][][] {
  const columns: { from: number; to: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last && piece.x < last.to) {
      last.to = Math.max(last.to, right(piece));
      last.pieces.push(piece);
    } else columns.push({ from: piece.x, to: right(piece), pieces: [piece] });
  }
  return columns.map((column) => {
    const cells: Piece[][] = [];
    for (const piece of column.pieces.sort((a, b) => a.y - b.y)) {
      const last = cells.at(-1);
      const above = last?.at(-1);
      if (last && above && piece.y - bottom(above) <= LEADING * piece.height) last.push(piece);
      else cells.push([piece]);
    }
    return cells;
  });
}

/** Adds names set vertically, letter below letter, to the columns of groups that they stand in. */
export function withStacked(groups: Piece[][][], stacks: Piece[]): Piece[][][] {
  const columns = groups.map((cells) => [...cells]);
  const boxOf = (cells: Piece[][]): Box => around(cells.flat());
  for (const stack of stacks) {
    const own = columns.find((cells) => boxOf(cells).x < right(stack) && right(boxOf(cells)) > stack.x);
    if (own) own.push([stack]);
    else columns.push([[stack]]);
  }
  for (const cells of columns) cells.sort(([a], [b]) => (a as Piece).y - (b as Piece).y);
  return columns.sort((a, b) => boxOf(a).x - boxOf(b).x);
}
