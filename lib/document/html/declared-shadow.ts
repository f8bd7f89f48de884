import { mayHaveShadow } from './elements';
import { childrenOf, type Tree } from './tree';

/** The part of a tree that is needed. */
type Markup<N> = Pick<Tree<N>, 'children' | 'type' | 'name' | 'attribute'>;

/**
 * Returns the content of the open shadow root that markup declares for an element (HTML, `shadowrootmode`), for trees
 * that no browser has built; null where there is none, or where it is closed. The first template that declares one
 * counts, as in parsers.
 * @param contentOf returns the content of a template
 */
export function declaredShadow<N>(tree: Markup<N>, node: N, contentOf: (template: N) => N): N | null {
  if (!mayHaveShadow(tree.name(node))) return null;
  for (const child of childrenOf(tree, node)) {
    if (tree.type(child) !== 1 || tree.name(child) !== 'template') continue;
    const mode = tree.attribute(child, 'shadowrootmode')?.toLowerCase();
    if (mode === 'open') return contentOf(child);
    if (mode === 'closed') return null;
  }
  return null;
}
