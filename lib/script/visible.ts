import { ask, isElement, nameOf } from '../document/html/nodes';
import { isInline } from './rules';
import { isSkipped } from './walk';

/** Elements whose place is asked for, at most: a screen has fewer. Each costs about a microsecond while the layout stands. */
const MAX_ASKED = 1500;
/** From so many children on, the first on the screen is searched for, and what follows the screen is not looked at. */
const MANY = 32;
/** An element up to so many screens tall is taken whole. */
const TALL = 1.5;

/** What of a page is on the screen, found from the places of its elements, from the root down. */
class Screen {
  readonly found: Element[] = [];
  private left = MAX_ASKED;

  constructor(private readonly height: number) {}

  private placeOf(element: Element): DOMRect {
    this.left--;
    return Element.prototype.getBoundingClientRect.call(element);
  }

  /** The first of many children that reaches into the screen, taking them to stand below each other. */
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
      // What takes no room may still hold what does: floats, or boxes that are not there.
      const isFlat = top === bottom;
      if (isFlat ? many && !ask(child, 'firstElementChild') : bottom <= 0) continue;
      if (top >= this.height) {
        if (many) return;
      } else if (isInline(nameOf(child)) && isElement(parent)) {
        // A piece of a line is not converted without the rest of it.
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
 * The elements that make up the screen, in document order. To be asked before anything is written: then the page's layout
 * is there, and the browser does not compute one to answer.
 */
export function visibleBlocks(document: Document): Element[] {
  const { body, documentElement } = document;
  const { clientHeight } = documentElement;
  if (!body || clientHeight === 0 || isSkipped(documentElement) || isSkipped(body)) return [];
  const screen = new Screen(document.defaultView?.innerHeight ?? clientHeight);
  screen.look(body);
  return screen.found;
}
