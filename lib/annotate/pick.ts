import { localBox, overlaps } from './boxes';
import type { FindingLocation } from './locations';

/** A finger or a pointer need not hit a digit to the pixel: fewer than these beside it do. */
const TOLERANCE = 5;

/** The finding of the marked place under a pointer; null where there is none. Coordinates are of the event's window. */
export function pick(locations: FindingLocation[], { clientX, clientY, view }: MouseEvent): number | null {
  const hit = locations.find(({ anchor, paint, gap }) => {
    if (paint === 'term' || gap || anchor.startContainer.ownerDocument?.defaultView !== view) return false;
    const box = localBox(anchor);
    const [left, top] = [clientX - TOLERANCE, clientY - TOLERANCE];
    return box !== null && overlaps(box, { left, top, right: clientX + TOLERANCE, bottom: clientY + TOLERANCE });
  });
  return hit ? hit.finding : null;
}

/** A click that means something to the page (a link, a field, a selection) is the page's alone. */
export function isForThePage({ target, button, defaultPrevented, view }: MouseEvent): boolean {
  if (button !== 0 || defaultPrevented) return true;
  const selection = view?.getSelection();
  if (selection && !selection.isCollapsed) return true;
  const element = target as Element | null;
  return Boolean(element?.closest?.('a[href], button, input, select, textarea, label, summary, [role=button]'));
}
