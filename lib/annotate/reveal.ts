import { memberOf } from '../document/html/member-of';
import { nextFrame } from '../slices';
import { type Anchor, elementOf } from './anchor';
import { type Box, localBox, Measure, overlaps } from './boxes';

/** Side of the window that a panel may move to. */
export type Side = 'start' | 'end';

/**
 * Scrolls all containers of a place until it is visible, without animation: a long glide over a long page helps nobody.
 * A part that the page does not render until it comes near the screen (`content-visibility: auto`) is brought near
 * first.
 * @returns false where the place is hidden, so that no scrolling can show it
 */
export async function reveal(anchor: Anchor): Promise<boolean> {
  const element = elementOf(anchor);
  if (!element) return false;
  if (!localBox(anchor)) {
    if (!isLeftOut(element)) return false;
    memberOf(element, 'scrollIntoView')({ block: 'center', behavior: 'instant' });
    await nextFrame(window);
    await nextFrame(window);
    if (!localBox(anchor)) return false;
  }
  memberOf(element, 'scrollIntoView')({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // The element may be a whole report in one paragraph: its text at the anchor must be visible, not its middle.
  for (let holder: Element | null = element; holder; holder = memberOf(holder, 'parentElement')) centre(anchor, holder);
  return true;
}

/** Whether an element is not rendered now, but will be when it comes near the screen. */
function isLeftOut(element: Element): boolean {
  const { checkVisibility } = Element.prototype;
  if (!checkVisibility) return false;
  return checkVisibility.call(element) && !checkVisibility.call(element, { contentVisibilityAuto: true });
}

function centre(anchor: Anchor, holder: Element): void {
  const box = localBox(anchor);
  const isRoot = holder === memberOf(holder, 'ownerDocument').scrollingElement;
  const inside = memberOf(holder, 'clientHeight');
  if (!box || (!isRoot && memberOf(holder, 'scrollHeight') <= inside + 1)) return;
  const frame = memberOf(holder, 'getBoundingClientRect')();
  const [top, height] = isRoot ? [0, inside] : [frame.top, frame.height];
  if (box.top >= top && box.bottom <= top + height) return;
  memberOf(holder, 'scrollBy')({ top: (box.top + box.bottom) / 2 - top - height / 2, behavior: 'instant' });
}

/**
 * Makes sure that the panel does not cover a place just revealed. For a panel of nearly the window's width it scrolls
 * the place above or below it; otherwise, or where that does not help, the panel must move.
 * @param panel the panel's box in the top viewport
 * @returns the side that the panel should move to; null where it may stay
 */
export function makeRoom(anchor: Anchor, panel: Box, side: Side): Side | null {
  const covered = (): boolean => {
    const box = new Measure().box(anchor);
    return box !== null && overlaps(box, panel);
  };
  if (!covered()) return null;
  const other = side === 'end' ? 'start' : 'end';
  if (panel.right - panel.left < innerWidth * 0.75) return other;
  const box = new Measure().box(anchor) as Box;
  const free = side === 'end' ? panel.top / 2 : (panel.bottom + innerHeight) / 2;
  scrollBy({ top: (box.top + box.bottom) / 2 - free, behavior: 'instant' });
  return covered() ? other : null;
}
