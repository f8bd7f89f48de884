import { urlOf } from '../../text/address';
import { childrenOf, type Tree } from './tree';

const MAX_META = 1000;

/** Adds the content of a `<meta>` to `meta`, by its name in lower case; the first one of a name wins. */
export function takeMeta<N>(tree: Tree<N>, node: N, meta: Map<string, string>): void {
  const named = tree.attribute(node, 'name') ?? tree.attribute(node, 'property');
  const name = named?.trim().toLowerCase();
  const content = tree.attribute(node, 'content')?.trim();
  if (name && content && !meta.has(name) && meta.size < MAX_META) meta.set(name, content);
}

/**
 * Collects `<meta>` from a document's head into `meta`.
 * @param base the address of the document
 * @returns the base of relative addresses in it: that of its first `<base>` if it has one, else `base`
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
