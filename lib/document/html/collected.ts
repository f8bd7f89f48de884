import type { Content, Medium, ReadingRange } from '../page';
import { GridBuilder } from './grid-builder';
import { ReadingText } from './reading-text';
import type { Tree } from './tree';

/** What a walk collects of a page: one instance for visible content, one for content behind folds. */
export class Collected<N> {
  readonly reading = new ReadingText();
  readonly builder: GridBuilder<N>;
  readonly media: Medium[] = [];
  readonly headings: ReadingRange[] = [];

  constructor(tree: Pick<Tree<N>, 'attribute'>) {
    this.builder = new GridBuilder(tree);
  }

  /** @param bases offset of each text space in the joined text */
  finish(bases: number[]): Content {
    const { builder, media, headings } = this;
    return { ...this.reading.finish(bases), grids: builder.grids, media, headings };
  }
}
