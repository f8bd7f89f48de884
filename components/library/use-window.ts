import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Number of rows rendered beyond each edge, so that scrolling and tabbing find them there. */
const BEYOND = 10;

export interface RowWindow {
  first: number;
  end: number;
  /** Height in pixels of the rows left out above and below. */
  above: number;
  below: number;
}

/**
 * Returns which of many rows of equal height are to be rendered. Heights and `top`, the scroll position, are in pixels.
 */
export function windowOf(count: number, rowHeight: number, top: number, height: number): RowWindow {
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight), count) - BEYOND);
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + BEYOND);
  return { first, end, above: first * rowHeight, below: (count - end) * rowHeight };
}

/** Follows the scrolling and the size of an element. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number): RowWindow {
  const [view, setView] = useState({ top: 0, height: 800 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () =>
      setView((before) =>
        before.top === element.scrollTop && before.height === element.clientHeight
          ? before
          : { top: element.scrollTop, height: element.clientHeight },
      );
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  return windowOf(count, rowHeight, view.top, view.height);
}

/** Converts a length in rem to pixels, since rows grow with the reader's font size. */
export const remPixels = (rem: number): number =>
  rem * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
