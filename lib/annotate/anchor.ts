import type { Selector } from '../audit/schema';
import type { TextIndex } from '../page/walk';

/** A range of the page that survives the page's own changes as well as a node does. */
export type Anchor = StaticRange;

function nodeAt(index: TextIndex<Node>, offset: number): number {
  let [low, high] = [0, index.starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The place of selectors in the document that was read; null where the page has taken it away meanwhile. Nodes are
 * kept by reference: a conversion changes their text, not where they stand.
 */
export function anchorOf(index: TextIndex<Node>, at: Selector[]): Anchor | null {
  const position = at.find((selector) => selector.type === 'TextPositionSelector');
  if (position?.type !== 'TextPositionSelector') return null;
  const first = nodeAt(index, position.start);
  const last = position.end > position.start ? nodeAt(index, position.end - 1) : first;
  const [start, end] = [index.nodes[first], index.nodes[last]];
  if (!start?.isConnected || !end?.isConnected) return null;
  const inside = (node: Node, offset: number): number => Math.min(Math.max(offset, 0), node.nodeValue?.length ?? 0);
  return new StaticRange({
    startContainer: start,
    startOffset: inside(start, position.start - (index.starts[first] as number)),
    endContainer: end,
    endOffset: inside(end, position.end - (index.starts[last] as number)),
  });
}

/** A live range over an anchor, for measuring and scrolling; made only when needed. */
export function liveRange({ startContainer, startOffset, endContainer, endOffset }: Anchor): Range {
  const range = startContainer.ownerDocument?.createRange() ?? new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}
