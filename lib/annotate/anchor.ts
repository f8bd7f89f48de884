import { lowerBound } from '../collections';
import type { TextIndex } from '../document/html/text-spaces';
import type { Selector } from '../model/schema';

/**
 * A range of the page that survives the page's own changes as well as a node does. Inside text it is painted; on an
 * element (a blank cell) there is nothing to paint, and a box is drawn around it.
 */
export type Anchor = StaticRange;

/** The first and last text node of a range of the page's text, with where in them it begins and ends. */
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
 * The place of selectors in the document that was read; null where the page has taken it away meanwhile. Nodes are
 * kept by reference: a conversion changes their text, not where they stand.
 */
export function anchorOf(index: TextIndex<Node>, at: Selector[]): Anchor | null {
  const position = positionOf(at);
  return position && anchorAt(index, position.start, position.end);
}

/** The position among selectors, if there is one. */
export function positionOf(at: Selector[]): { start: number; end: number } | null {
  const position = at.find((selector) => selector.type === 'TextPositionSelector');
  return position?.type === 'TextPositionSelector' ? position : null;
}

/** An anchor on a whole element. */
export const anchorOn = (element: Element): Anchor =>
  new StaticRange({ startContainer: element, startOffset: 0, endContainer: element, endOffset: 0 });

/** Whether a node is still part of a page that is shown: a removed frame keeps its nodes, but has no window. */
export const isThere = (node: Node): boolean => node.isConnected && Boolean(node.ownerDocument?.defaultView);

/** A live range over an anchor, for measuring and scrolling; made only when needed. */
export function liveRange({ startContainer, startOffset, endContainer, endOffset }: Anchor): Range {
  const range = startContainer.ownerDocument?.createRange() ?? new Range();
  range.setStart(startContainer, inside(startContainer, startOffset));
  range.setEnd(endContainer, inside(endContainer, endOffset));
  return range;
}

/** The element that an anchor is on or in. */
export const elementOf = ({ startContainer }: Anchor): Element | null =>
  startContainer.nodeType === 1 ? (startContainer as Element) : startContainer.parentElement;

/** An offset that the node still has: its text may have become shorter. */
function inside(node: Node, offset: number): number {
  return Math.min(Math.max(offset, 0), node.nodeType === 1 ? node.childNodes.length : (node.nodeValue?.length ?? 0));
}

/** The node in which an offset lies. */
const nodeAt = ({ starts }: TextIndex<Node>, offset: number): number => lowerBound(starts, offset + 1) - 1;
