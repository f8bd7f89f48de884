import { memberOf } from '../document/html/member-of';
import { type Anchor, elementOf, isThere, liveRange } from './anchor';

/** A rectangle in the coordinates of the top window's viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Returns the box of an anchor in its own window's viewport; null where it is gone or hidden. */
export function localBox(anchor: Anchor): Box | null {
  const { startContainer } = anchor;
  if (!isThere(startContainer)) return null;
  const measured = startContainer.nodeType === 1 ? (startContainer as Element) : liveRange(anchor);
  const box = measured.getBoundingClientRect();
  return box.width === 0 && box.height === 0 ? null : box;
}

/** Measures boxes for one drawing; determines the clipping of each element only once. */
export class Measure {
  private readonly clips = new Map<Element, Box | null>();

  /** Returns an anchor's box in the top window; null where it is gone, hidden, or scrolled out of a container. */
  box(anchor: Anchor): Box | null {
    const box = localBox(anchor);
    const element = elementOf(anchor);
    return box && element && this.seen(box, element);
  }

  /** Like `box`, for a whole element. */
  element(element: Element): Box | null {
    return this.seen(memberOf(element, 'getBoundingClientRect')(), element);
  }

  private seen(box: Box, element: Element): Box | null {
    const clip = this.clipOf(memberOf(element, 'parentElement') ?? element);
    if (clip && !overlaps(box, clip)) return null;
    const frame = element.ownerDocument.defaultView?.frameElement;
    if (!frame || element.ownerDocument.defaultView === window.top) return box;
    const view = element.ownerDocument.defaultView as Window;
    if (!overlaps(box, { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight })) return null;
    return this.seen(throughFrame(box, frame as HTMLElement), frame);
  }

  /** The area that an element and its ancestors leave visible by scrolling and clipping; null where nothing clips. */
  private clipOf(element: Element): Box | null {
    const known = this.clips.get(element);
    if (known !== undefined) return known;
    const [parentElement, ownerDocument] = [memberOf(element, 'parentElement'), memberOf(element, 'ownerDocument')];
    const outer = parentElement && this.clipOf(parentElement);
    let clip = outer;
    // The overflow of root and body applies to the viewport, which only scrolls.
    if (element !== ownerDocument.documentElement && element !== ownerDocument.body) {
      const overflow = ownerDocument.defaultView?.getComputedStyle(element).overflow ?? 'visible';
      if (!/^(?:visible ?)*$/.test(overflow)) clip = intersection(memberOf(element, 'getBoundingClientRect')(), outer);
    }
    this.clips.set(element, clip);
    return clip;
  }
}

/** Converts a box inside a frame to the viewport around it: adds border and padding, and scales it like the frame. */
function throughFrame(box: Box, frame: HTMLElement): Box {
  const outer = frame.getBoundingClientRect();
  const scale = frame.offsetWidth ? outer.width / frame.offsetWidth : 1;
  const style = frame.ownerDocument.defaultView?.getComputedStyle(frame);
  const x = outer.left + (frame.clientLeft + Number.parseFloat(style?.paddingLeft ?? '0')) * scale;
  const y = outer.top + (frame.clientTop + Number.parseFloat(style?.paddingTop ?? '0')) * scale;
  const [left, right] = [x + box.left * scale, x + box.right * scale];
  return { left, right, top: y + box.top * scale, bottom: y + box.bottom * scale };
}

function intersection(a: Box, b: Box | null): Box {
  if (!b) return a;
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** Whether two boxes have any area in common. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
