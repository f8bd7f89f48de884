/** What reading needs of a tree of nodes: the few things that every DOM, and a bare parser, has right. */
export interface Tree<N> {
  first(node: N): N | null;
  /** The sibling after a node that is the `index`-th child of its parent, counted from 0. */
  next(node: N, index: number): N | null;
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
}

/** A document to read: its tree, where the title and metadata stand, and the body. */
export interface PageSource<N> {
  tree: Tree<N>;
  root: N;
  body: N | null;
  url: string | null;
  title: string;
}

export function* childrenOf<N>(tree: Tree<N>, node: N): Generator<N, void> {
  let child = tree.first(node);
  for (let index = 0; child !== null; child = tree.next(child, index++)) yield child;
}
