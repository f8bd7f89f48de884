import { figuresOf, type Stretch } from './figure-rows';
import type { Piece, PieceLine } from './piece-lines';
import { right } from './types';

/** The columns of figures of a table without rules: where they begin, and in which of them a place is. */
export class TableColumns {
  /** x of each boundary, outer ones included. */
  readonly edges: number[];

  /**
   * @param before where the figures begin, before which labels stand
   * @param stretches what each column covers, from left to right
   */
  constructor(
    readonly before: number,
    readonly stretches: Stretch[],
  ) {
    const inner = stretches.slice(1).map(([from], i) => (from + (stretches[i] as Stretch)[1]) / 2);
    const [, end] = stretches.at(-1) as Stretch;
    this.edges = [before - 1, ...inner, end + 1];
  }

  /** Which column a place is in. */
  at(x: number): number {
    const at = this.edges.findIndex((edge, i) => i > 0 && x < edge);
    return at < 0 ? this.edges.length - 2 : at - 1;
  }

  /** The figures of a row: a number that stands before the columns is a part of its label. */
  figuresIn(row: PieceLine): Piece[] {
    return figuresOf(row).filter((piece) => right(piece) > this.before);
  }
}
