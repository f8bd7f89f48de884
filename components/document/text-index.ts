import type { TextIndex } from '../../lib/document/html/text-spaces';

/** Where in `Page.text` the one text node of an element begins. */
export const AT = 'data-at';

/** The drawn text of a page, by where it stands in `Page.text`: what leads the overlay from a finding to its place. */
export function textIndexOf(root: Element): TextIndex<Node> {
  const drawn = [...root.querySelectorAll(`[${AT}]`)]
    .flatMap((element) => {
      const node = element.firstChild;
      return node ? [{ node, start: Number(element.getAttribute(AT)) }] : [];
    })
    .sort((a, b) => a.start - b.start);
  return { nodes: drawn.map(({ node }) => node), starts: drawn.map(({ start }) => start) };
}
