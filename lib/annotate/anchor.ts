import { lowerBound } from '../collections';
import type { TextIndex } from '../document/html/text-spaces';
import { positionOf } from '../model/quotes';
import type { Selector } from '../model/schema';

/**
 * A range of the page that survives the page's own changes as long as its nodes do. In text it is painted; on an
 * element (a blank cell) there is nothing to paint, and a box is drawn around it.
 */
export type Anchor = StaticRange;

/** Returns the anchor of a range [from, to) of the page's text; null where its nodes are gone. */
export function anchorAt(index: TextIndex<Node>, from: number, to: number): Anchor | null {
  const first = nodeAt(index, from);
  const last = to > from ? nodeAt(index, to - 1) : first;
  const [start, end] = [index.nodes[first], index.nodes[last]];
  if (!start || !end || !isThere(start) || !isThere(end)) return null;
  return new StaticRange({
    startContainer: start,
    startOffset: inside(start, from - (index.starts[first] as number)),
    endContainer: end,
    endOffset: inside(end, to - (index.starts[last] as number)),
  });
}

/**
 * Returns the anchor of selectors in the document that was read; null where the page has removed it since. Nodes are
 * kept by reference: script conversion changes their text, but not their place.
 */
export function anchorOf(index: TextIndex<Node>, at: Selector[]): Anchor | null {
  const position = positionOf(at);
  return position ? anchorAt(index, position.start, position.end) : null;
}

/** Returns an anchor on a whole element. */
export const anchorOn = (element: Element): Anchor =>
  new StaticRange({ startContainer: element, startOffset: 0, endContainer: element, endOffset: 0 });

/** Whether a node is still part of a displayed page: a removed frame keeps its nodes, but has no window. */
export const isThere = (node: Node): boolean => node.isConnected && Boolean(node.ownerDocument?.defaultView);

/** Returns a live range over an anchor, for measuring and scrolling; make it only when needed. */
export function liveRange({ startContainer, startOffset, endContainer, endOffset }: Anchor): Range {
  const range = startContainer.ownerDocument?.createRange() ?? new Range();
  range.setStart(startContainer, inside(startContainer, startOffset));
  range.setEnd(endContainer, inside(endContainer, endOffset));
  return range;
}

/** Returns the element that an anchor is on or in. */
export const elementOf = ({ startContainer }: Anchor): Element | null =>
  startContainer.nodeType === 1 ? (startContainer as Element) : startContainer.parentElement;

/** Limits an offset to the node's current length: its text may have become shorter. */
function inside(node: Node, offset: number): number {
  return Math.min(offset, node.nodeType === 1 ? node.childNodes.length : (node.nodeValue?.length ?? 0));
}

/** Index of the node that an offset is in. */
const nodeAt = ({ starts }: TextIndex<Node>, offset: number): number => lowerBound(starts, offset + 1) - 1;
