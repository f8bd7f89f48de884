import type { TextIndex } from '../../lib/document/html/text-spaces';

/** The attribute that holds where in `Page.text` the element's only text node begins. */
export const AT = 'data-at';

/** Returns the drawn text nodes by their positions in `Page.text`, by which the overlay locates findings. */
export function textIndexOf(root: Element): TextIndex<Node> {
  const drawn = [...root.querySelectorAll(`[${AT}]`)]
    .flatMap((element) => {
      const node = element.firstChild;
      return node ? [{ node, start: Number(element.getAttribute(AT)) }] : [];
    })
    .sort((a, b) => a.start - b.start);
  return { nodes: drawn.map(({ node }) => node), starts: drawn.map(({ start }) => start) };
}
