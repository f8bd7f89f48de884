import type { Showing } from './showing';

/** What reading needs of a tree of nodes: the few operations that every DOM, and a mere parser, provides correctly. */
export interface Tree<N> {
  /**
   * Children of a node from the `from`-th on, at most `LISTED`; `before` is the one before them, null for the first.
   */
  children(node: N, from: number, before: N | null): ArrayLike<N>;
  /** DOM node type: 1 element, 3 text, others are skipped. */
  type(node: N): number;
  /** Local name in lower case. */
  name(node: N): string;
  data(node: N): string;
  /** Whether an element has no attributes at all: most have none, so that asking for single ones can be skipped. */
  isBare(node: N): boolean;
  attribute(node: N, name: string): string | null;
  /** The root of an open shadow tree or the body of a same-origin frame, if the element has one. */
  inner(node: N): N | null;
  /** How an element is shown, its ancestors taken into account. To be called once for each element with text. */
  showing(node: N): Showing;
  /**
   * How the content of an element that has a box is shown: it may be clipped, without size, beside the page, in the
   * colour of its background, or struck out. It costs several times as much, and is called only where figures or labels
   * may be.
   */
  lookCloser(node: N): Showing;
  /** Whether style alone sets an element above or below its line, as for notes' marks. */
  isRaised(node: N): boolean;
  /** The value of a field that its reader cannot change; null where it is not such a field. */
  fieldValue(node: N): string | null;
}

/** A document to read: its tree, the root element (with the head), the body, address and title. */
export interface PageSource<N> {
  tree: Tree<N>;
  root: N;
  body: N | null;
  url: string | null;
  title: string;
}

/**
 * Maximum number of children listed at a time. That is all children of most elements, so that changes by the page do
 * not lead a walk astray, but never a million at once.
 */
export const LISTED = 1000;

/** Yields all children of a node. */
export function* childrenOf<N>(tree: Pick<Tree<N>, 'children'>, node: N): Generator<N, void> {
  let before: N | null = null;
  for (let from = 0, full = true; full; from += LISTED) {
    const listed = tree.children(node, from, before);
    for (before of Array.from(listed)) yield before;
    full = listed.length === LISTED;
  }
}
