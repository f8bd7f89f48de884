import { memberOf } from '../document/html/member-of';
import { type Anchor, elementOf, liveRange } from './anchor';
import { type Box, localBox, Measure } from './boxes';
import type { FindingLocation } from './locations';

/** A marker to draw, in coordinates of the top viewport; `ring` is a box around a place without text. */
export interface Marker {
  location: FindingLocation;
  text: string;
  left: number;
  top: number;
  ring: Box | null;
  /** Whether it is drawn small, between lines of prose, where there is no room for more. */
  isSmall: boolean;
}

/** Maximum number of markers: with more a page is unreadable, and its findings are better read in the panel. */
const MAX_MARKERS = 300;
const HEIGHT = 18;
/** Height of a small marker. */
const SMALL = 14;
/** Maximum number of characters in a cell that has a figure, with its unit or a remark. */
const MAX_FIGURE = 20;
const CELL = 'td, th, [role=cell], [role=gridcell]';

/**
 * Returns the markers beside their places, out of the page's flow: in free room of the cell if there is some, otherwise
 * a small one over its upper edge, where it covers least of two rows; in running text, on the corner where the place
 * begins. Measures everything before anything is drawn.
 * @param textOf returns the text of a marker; null for none
 */
export function markersOf(
  locations: FindingLocation[],
  textOf: (location: FindingLocation) => string | null,
): Marker[] {
  const measure = new Measure();
  const page = pageBox();
  const taken = new Map<string, Position>();
  return locations.slice(0, MAX_MARKERS).flatMap((location) => {
    const text = textOf(location);
    const box = text === null ? null : measure.box(location.anchor);
    if (text === null || !box) return [];
    const width = widthOf(text);
    const wanted = position(location, box, width, measure);
    // After the previous marker of the same place or, where the page ends, in a further line away from it.
    const place = `${[wanted.left, wanted.top]}`;
    const free = taken.get(place) ?? wanted;
    const isFull = free !== wanted && free.left + width > page.right;
    const top = free.top + (!isFull ? 0 : location.gap === 'before' ? -HEIGHT : HEIGHT);
    const { left, isSmall = false } = isFull ? wanted : free;
    taken.set(place, { ...wanted, left: left + width, top });
    const isBlank = location.anchor.startContainer.nodeType === 1;
    return [
      {
        location,
        text,
        left: Math.max(page.left + 2, Math.min(left, page.right - width - 2)),
        top: Math.max(page.top, top),
        ring: isBlank ? box : null,
        isSmall,
      },
    ];
  });
}

interface Position {
  left: number;
  top: number;
  isSmall?: boolean;
}

function position(location: FindingLocation, box: Box, width: number, measure: Measure): Position {
  if (location.gap) return { left: box.left, top: location.gap === 'before' ? box.top - HEIGHT + 1 : box.bottom + 2 };
  if (location.anchor.startContainer.nodeType === 1) {
    return { left: box.left + 2, top: (box.top + box.bottom - HEIGHT) / 2 };
  }
  const middle = (box.top + box.bottom - HEIGHT) / 2;
  const cell = elementOf(location.anchor)?.closest(CELL);
  // A cell with more than a figure is a layout cell, with text beside the place.
  const isFigure = (cell?.textContent?.trim().length ?? 0) <= MAX_FIGURE;
  const room = cell && isFigure ? measure.element(cell) : null;
  if (!room) {
    if (endsLine(location.anchor)) return { left: box.right + 3, top: middle };
    const { left, top } = beginning(location.anchor, box);
    return { left: left - SMALL / 2, top: top - SMALL / 2, isSmall: true };
  }
  if (box.right + 3 + width <= room.right) return { left: box.right + 3, top: middle };
  if (box.left - 3 - width >= room.left) return { left: box.left - 3 - width, top: middle };
  const centre = (box.left + box.right - width) / 2;
  if (box.bottom + 1 + HEIGHT <= room.bottom) return { left: centre, top: box.bottom + 1 };
  if (box.top - 1 - HEIGHT >= room.top) return { left: centre, top: box.top - 1 - HEIGHT };
  return { left: centre, top: room.top - SMALL / 2, isSmall: true };
}

/** Where the first line of a place begins: the box of several lines begins at the leftmost of them. */
function beginning(anchor: Anchor, box: Box): { left: number; top: number } {
  const whole = localBox(anchor);
  const first = liveRange(anchor).getClientRects()[0];
  if (!whole || !first) return box;
  return { left: box.left + first.left - whole.left, top: box.top + first.top - whole.top };
}

/** Whether a place ends its line, as headings do, so that there is room after it. */
function endsLine({ endContainer, endOffset }: Anchor): boolean {
  if (/\S/.test(endContainer.nodeValue?.slice(endOffset) ?? '')) return false;
  let node: Node = endContainer;
  for (let parent = node.parentElement; parent; parent = memberOf(parent, 'parentElement')) {
    let next: Node | null = node === endContainer ? node.nextSibling : memberOf(node as Element, 'nextSibling');
    while (next && next.nodeType !== 1 && !/\S/.test(next.nodeValue ?? '')) next = next.nextSibling;
    if (next) return next.nodeName === 'BR' || (next.nodeType === 1 && isBlock(next as Element));
    if (isBlock(parent)) return true;
    node = parent;
  }
  return true;
}

const isBlock = (element: Element): boolean => !/^(?:inline|contents)/.test(getComputedStyle(element).display);

/** Estimates the drawn width in pixels: asking the browser would cost a layout between measuring and drawing. */
function widthOf(text: string): number {
  let width = 12;
  for (const character of text) width += (character.codePointAt(0) as number) > 0x2e80 ? 12.5 : 7.5;
  return width;
}

/** The box of the whole page in viewport coordinates: a marker beyond it would give the page a scroll bar. */
function pageBox(): Box {
  const { scrollWidth, scrollHeight, clientWidth } = document.documentElement;
  const isRightToLeft = getComputedStyle(document.documentElement).direction === 'rtl';
  const left = (isRightToLeft ? clientWidth - scrollWidth : 0) - scrollX;
  return { left, right: left + scrollWidth, top: -scrollY, bottom: scrollHeight - scrollY };
}
