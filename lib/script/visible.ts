import { ask, isElement, nameOf } from '../document/html/nodes';
import { isInline } from './rules';
import { isSkipped } from './walk';

/**
 * Maximum number of elements measured: a screen has fewer. Each costs about a microsecond while the layout is valid.
 */
const MAX_ASKED = 1500;
/** With more children than this, the first on the screen is found by bisection; those after it are skipped. */
const MANY = 32;
/** An element up to this many screens tall is taken whole. */
const TALL = 1.5;

/** The elements of a page that are on the screen, found from their boxes, from the root down. */
class Screen {
  readonly found: Element[] = [];
  private left = MAX_ASKED;

  constructor(private readonly height: number) {}

  private placeOf(element: Element): DOMRect {
    this.left--;
    return Element.prototype.getBoundingClientRect.call(element);
  }

  /**
   * Index of the first of many children that reaches into the screen, assuming that they follow each other downwards.
   */
  private firstOf(children: HTMLCollection): number {
    let [low, high] = [0, children.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.placeOf(children[middle] as Element).bottom > 0) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  look(parent: Element | ShadowRoot): void {
    const children = isElement(parent) ? ask(parent, 'children') : parent.children;
    const many = children.length > MANY;
    for (let index = many ? this.firstOf(children) : 0; index < children.length && this.left > 0; index++) {
      const child = children[index] as Element;
      const { top, bottom } = this.placeOf(child);
      // An element without height may still contain some that have one: floats, or children of one with `display:
      // contents`.
      const isFlat = top === bottom;
      if (isFlat ? many && !ask(child, 'firstElementChild') : bottom <= 0) continue;
      if (top >= this.height) {
        if (many) return;
      } else if (isInline(nameOf(child)) && isElement(parent)) {
        // A part of a line is not converted without the rest of it.
        this.found.push(parent);
        return;
      } else if (!isSkipped(child)) this.take(child, isFlat ? Number.POSITIVE_INFINITY : bottom - top);
    }
  }

  private take(element: Element, height: number): void {
    const shadow = ask(element, 'shadowRoot');
    if (shadow) this.look(shadow);
    if (ask(element, 'firstElementChild') && height > TALL * this.height) this.look(element);
    else this.found.push(element);
  }
}

/**
 * The elements that are on the screen, in document order. To be called before anything is written, while the page's
 * layout is valid, so that the browser does not have to compute one.
 */
export function visibleBlocks(document: Document): Element[] {
  const { body, documentElement } = document;
  const { clientHeight } = documentElement;
  if (!body || clientHeight === 0 || isSkipped(documentElement) || isSkipped(body)) return [];
  const screen = new Screen(document.defaultView?.innerHeight ?? clientHeight);
  screen.look(body);
  return screen.found;
}
