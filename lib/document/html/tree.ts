import type { Showing } from './showing';

/** What reading needs of a tree of nodes: the few things that every DOM, and a bare parser, has right. */
export interface Tree<N> {
  /** Children of a node from the `from`-th on, at most `LISTED`; `before` is the one before them, null for the first. */
  children(node: N, from: number, before: N | null): ArrayLike<N>;
  /** DOM node type: 1 element, 3 text, others are skipped. */
  type(node: N): number;
  /** Local name in lower case. */
  name(node: N): string;
  data(node: N): string;
  /** Whether an element has no attributes at all: most have none, and need not be asked for each. */
  isBare(node: N): boolean;
  attribute(node: N, name: string): string | null;
  /** Root of an open shadow tree or the body of a same-origin frame, if the element has one. */
  inner(node: N): N | null;
  /** How an element is shown, all that stands around it taken into account. To be asked once of whatever holds text. */
  showing(node: N): Showing;
  /**
   * How what stands in an element that has a box is shown: it may be clipped, of no size, beside the page, of the colour of
   * its ground, or struck out. Costs several times as much, and is asked only where figures or labels may stand.
   */
  lookCloser(node: N): Showing;
  /** Whether style alone sets an element above or below the line that it stands in, as marks of notes are set. */
  isRaised(node: N): boolean;
  /** What a field says to a reader that he cannot change; null where it is no such field. */
  fieldValue(node: N): string | null;
}

/** A document to read: its tree, where the title and metadata stand, and the body. */
export interface PageSource<N> {
  tree: Tree<N>;
  root: N;
  body: N | null;
  url: string | null;
  title: string;
}

/**
 * Children are listed so many at a time: all of most elements, so that what a page does to them meanwhile leads no walk
 * astray, and yet no million in one stretch.
 */
export const LISTED = 1000;

/** All children of a node. */
export function* childrenOf<N>(tree: Pick<Tree<N>, 'children'>, node: N): Generator<N, void> {
  let before: N | null = null;
  for (let from = 0, full = true; full; from += LISTED) {
    const listed = tree.children(node, from, before);
    for (before of Array.from(listed)) yield before;
    full = listed.length === LISTED;
  }
}
