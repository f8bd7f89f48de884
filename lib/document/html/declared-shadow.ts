import { mayHaveShadow } from './elements';
import { childrenOf, type Tree } from './tree';

/** What of a tree it takes. */
type Markup<N> = Pick<Tree<N>, 'children' | 'type' | 'name' | 'attribute'>;

/**
 * The content of the open shadow root that markup declares for an element (HTML, `shadowrootmode`), where no browser has
 * built it; null where there is none, or where it is closed. The first template that declares one counts, as in parsers.
 * @param contentOf the content of a template
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
