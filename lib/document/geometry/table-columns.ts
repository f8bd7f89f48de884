import { figuresOf, type Stretch } from './figure-rows';
import type { Piece, PieceLine } from './piece-lines';
import { right } from './types';

/** The columns of figures of a table without rules. */
export class TableColumns {
  /** x of each boundary, outer ones included. */
  readonly edges: number[];

  /**
   * @param before x at which the figures begin; labels stand before it
   * @param stretches the range of x of each column, from left to right
   */
  constructor(
    readonly before: number,
    readonly stretches: Stretch[],
  ) {
    const inner = stretches.slice(1).map(([from], i) => (from + (stretches[i] as Stretch)[1]) / 2);
    const [, end] = stretches.at(-1) as Stretch;
    this.edges = [before - 1, ...inner, end + 1];
  }

  /** Returns the index of the column at x. */
  at(x: number): number {
    const at = this.edges.findIndex((edge, i) => i > 0 && x < edge);
    return at < 0 ? this.edges.length - 2 : at - 1;
  }

  /** Returns the figures of a row; a number before the columns is part of the row's label. */
  figuresIn(row: PieceLine): Piece[] {
    return figuresOf(row).filter((piece) => right(piece) > this.before);
  }
}
