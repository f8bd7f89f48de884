import { urlOf } from '../../text/address';
import { childrenOf, type Tree } from './tree';

const MAX_META = 1000;

/** Takes what a `<meta>` says of the page, by its name in lower case; the first of a name holds. */
export function takeMeta<N>(tree: Tree<N>, node: N, meta: Map<string, string>): void {
  const named = tree.attribute(node, 'name') ?? tree.attribute(node, 'property');
  const name = named?.trim().toLowerCase();
  const content = tree.attribute(node, 'content')?.trim();
  if (name && content && !meta.has(name) && meta.size < MAX_META) meta.set(name, content);
}

/**
 * Collects `<meta>` from a document's head.
 * @param base the address of the document
 * @returns the address to which others in it are relative: that of its first `<base>`, where it has one
 */
export function readHead<N>(tree: Tree<N>, root: N, base: string | null, meta: Map<string, string>): string | null {
  let told: string | null = null;
  const nameOf = (node: N): string | null => (tree.type(node) === 1 ? tree.name(node) : null);
  for (const child of childrenOf(tree, root)) {
    if (nameOf(child) !== 'head') continue;
    for (const node of childrenOf(tree, child)) {
      if (nameOf(node) === 'meta') takeMeta(tree, node, meta);
      if (nameOf(node) === 'base') told ??= tree.attribute(node, 'href');
    }
  }
  return told === null ? base : (urlOf(told, base)?.href ?? base);
}
