import { localBox, overlaps } from './boxes';
import type { FindingLocation } from './locations';

/** Tolerance in pixels: a finger or a pointer need not hit a digit exactly. */
const TOLERANCE = 5;

/** Returns the finding of the marked place under the pointer; null where there is none. */
export function pick(locations: FindingLocation[], { clientX, clientY, view }: MouseEvent): number | null {
  const hit = locations.find(({ anchor, paint, gap }) => {
    if (paint === 'term' || gap || anchor.startContainer.ownerDocument?.defaultView !== view) return false;
    const box = localBox(anchor);
    const [left, top] = [clientX - TOLERANCE, clientY - TOLERANCE];
    return box !== null && overlaps(box, { left, top, right: clientX + TOLERANCE, bottom: clientY + TOLERANCE });
  });
  return hit ? hit.finding : null;
}

/**
 * Whether a click belongs to the page alone: on a link or a field, or with a selection, it means something to the page.
 */
export function isForThePage({ target, button, defaultPrevented, view }: MouseEvent): boolean {
  if (button !== 0 || defaultPrevented) return true;
  const selection = view?.getSelection();
  if (selection && !selection.isCollapsed) return true;
  const element = target as Element | null;
  return Boolean(element?.closest?.('a[href], button, input, select, textarea, label, summary, [role=button]'));
}
