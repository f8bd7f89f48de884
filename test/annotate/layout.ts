import { vi } from 'vitest';
import type { Box } from '../../lib/annotate/boxes';

/** The box of an element: what its `data-box` says, `left top right bottom`, moved as its page was scrolled. */
function boxOf(element: Element | null | undefined): Box {
  const stated = element?.closest('[data-box]')?.getAttribute('data-box') ?? '0 0 0 0';
  const [left = 0, top = 0, right = 0, bottom = 0] = stated.split(' ').map(Number);
  const { scrollX = 0, scrollY = 0 } = element?.ownerDocument.defaultView ?? {};
  return { left: left - scrollX, right: right - scrollX, top: top - scrollY, bottom: bottom - scrollY };
}

const rectOf = ({ left, top, right, bottom }: Box): DOMRect =>
  ({ left, top, right, bottom, x: left, y: top, width: right - left, height: bottom - top }) as DOMRect;

/**
 * jsdom lays nothing out: elements are given the boxes that their `data-box` states, and what is in them has the same.
 * For the window and for those of its frames that are there by now.
 */
export function layOut(view: Window & typeof globalThis = window as Window & typeof globalThis): void {
  Object.defineProperty(view.Element.prototype, 'getBoundingClientRect', {
    configurable: true,
    value(this: Element) {
      return rectOf(boxOf(this));
    },
  });
  Object.defineProperties(view.Range.prototype, {
    getBoundingClientRect: {
      configurable: true,
      value(this: Range) {
        return rectOf(boxOf(this.startContainer.parentElement));
      },
    },
    getClientRects: {
      configurable: true,
      value(this: Range) {
        return [rectOf(boxOf(this.startContainer.parentElement))];
      },
    },
  });
  for (let i = 0; i < view.frames.length; i++) layOut(view.frames[i] as Window & typeof globalThis);
}

/** What jsdom does not have of highlights: a registry, and ranges in it. */
export function stubHighlights(): Map<string, Set<StaticRange>> {
  const registry = new Map<string, Set<StaticRange>>();
  vi.stubGlobal(
    'Highlight',
    class extends Set<StaticRange> {
      priority = 0;
    },
  );
  vi.stubGlobal('CSS', { highlights: registry, escape: (text: string) => text });
  if (!('adoptedStyleSheets' in document)) {
    Object.defineProperty(document, 'adoptedStyleSheets', { configurable: true, writable: true, value: [] });
  }
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      text = '';
      replaceSync(text: string): void {
        this.text = text;
      }
    },
  );
  return registry;
}
