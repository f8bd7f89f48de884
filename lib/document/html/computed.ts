import { type Colour, colourOf, isLost, WHITE } from './colours';
import { contentShowing, type Showing } from './showing';
import type { Tree } from './tree';

/** What of the platform is asked, as `domTree` has it: the page decides none of it. */
export interface Platform {
  view: Window & typeof globalThis;
  type(node: Node): number;
  /** The node around one; of the root of a shadow tree its host. */
  parent(node: Node): Node | null;
  owner(node: Node): Document | null;
  offsetWidth(element: Node): number;
  offsetHeight(element: Node): number;
}

const ALL = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false };

/** How a browser shows the elements of a page: its own answers, asked of a rendered document. */
export function computedShowing({
  view,
  type,
  parent,
  owner,
  offsetWidth,
  offsetHeight,
}: Platform): Pick<Tree<Node>, 'showing' | 'lookCloser'> {
  const { checkVisibility, getBoundingClientRect } = view.Element.prototype;
  const styles = view.getComputedStyle.bind(view);
  const isElement = (node: Node | null): node is Element => node !== null && type(node) === 1;

  function showing(node: Node): Showing {
    if (!isElement(node)) return 'seen';
    if (checkVisibility.call(node, ALL)) return 'seen';
    if (checkVisibility.call(node)) return 'unseen';
    // An element of `display: contents` has no box, yet what stands in it is shown.
    const around = styles(node).display === 'contents' ? parent(node) : null;
    return around ? showing(around) : 'absent';
  }

  const colours = new Map<string, Colour | null>();
  function colour(value: string): Colour | null {
    const known = colours.get(value);
    if (known !== undefined) return known;
    const read = colourOf(value);
    colours.set(value, read);
    return read;
  }

  const grounds = new WeakMap<Node, Colour | null>();
  /** The colour behind the content of an element; null where it is a picture or unknown. */
  function groundOf(node: Node): Colour | null {
    const path: Node[] = [];
    let ground: Colour | null | undefined;
    for (let at: Node | null = node; at !== null && ground === undefined; at = parent(at)) {
      ground = grounds.has(at) ? grounds.get(at) : isElement(at) ? ownGround(at) : undefined;
      path.push(at);
    }
    // Behind everything is the canvas.
    if (ground === undefined) ground = /dark/.test(styles(view.document.documentElement).colorScheme) ? null : WHITE;
    for (const each of path) grounds.set(each, ground);
    return ground;
  }

  /** The colour that an element has behind it itself; undefined where it lets through what is behind it. */
  function ownGround(element: Element): Colour | null | undefined {
    const { backgroundColor, backgroundImage } = styles(element);
    if (backgroundImage !== 'none') return null;
    const own = colour(backgroundColor);
    if (own === null || (own[3] > 0 && own[3] < 1)) return null;
    return own[3] === 0 ? undefined : own;
  }

  /** Whether an element lies before the beginning of the page, where nobody can scroll, or is scaled to nothing. */
  function isNowhere(element: Element): boolean {
    const { right, bottom, width, height } = getBoundingClientRect.call(element);
    if (width === 0 && height === 0 && styles(element).transform !== 'none') return true;
    return owner(element) === view.document && (right + view.scrollX < 0 || bottom + view.scrollY < 0);
  }

  /** Whether an element that text stands in has no size, as its font has none. */
  function isEmptied(element: Element): boolean {
    const isBoxed = 'offsetWidth' in element;
    if (!isBoxed || (offsetWidth(element) > 0 && offsetHeight(element) > 0)) return false;
    const { display, fontSize } = styles(element);
    return fontSize === '0px' && display !== 'contents';
  }

  const contents = new WeakMap<Node, Showing>();
  /** What an element and those around it do to what stands in it. */
  function within(node: Node): Showing {
    const path: Element[] = [];
    let at: Node | null = node;
    for (; at !== null && !contents.has(at); at = parent(at)) if (isElement(at)) path.push(at);
    let found: Showing = (at && contents.get(at)) ?? 'seen';
    for (const element of path.reverse()) {
      if (found === 'seen') {
        const style = styles(element);
        found = contentShowing((property) => style[PROPERTIES[property] as 'color'] ?? '');
        // Only what is moved can have left the page: boxes are costly to ask for.
        const isMoved = style.position !== 'static' || style.transform !== 'none';
        if (found === 'seen' && isMoved && style.display !== 'contents' && isNowhere(element)) found = 'unseen';
      }
      contents.set(element, found);
    }
    return found;
  }

  const plain = styles(view.document.body ?? view.document.documentElement).color;
  /**
   * Whether text has the colour of its ground. That of the page's own text is not asked: its ground would have to be made
   * of it, and most cells of a table are so.
   */
  function isLostIn(element: Element): boolean {
    const { color, backgroundClip } = styles(element);
    if (color === plain) return false;
    const ink = colour(color);
    if (ink === null || backgroundClip === 'text') return false;
    const ground = ink[3] === 0 ? WHITE : groundOf(element);
    return ground !== null && isLost(ink, ground);
  }

  function lookCloser(node: Node): Showing {
    if (!isElement(node)) return 'seen';
    const around = within(node);
    if (around !== 'seen') return around;
    return isEmptied(node) || isLostIn(node) ? 'unseen' : 'seen';
  }

  return { showing, lookCloser };
}

/** Names by which a computed style gives properties without looking them up. */
const PROPERTIES: Record<string, keyof CSSStyleDeclaration> = {
  'text-decoration-line': 'textDecorationLine',
  'content-visibility': 'contentVisibility',
  'clip-path': 'clipPath',
  position: 'position',
  clip: 'clip',
  'overflow-x': 'overflowX',
  'overflow-y': 'overflowY',
  width: 'width',
  height: 'height',
  'max-width': 'maxWidth',
  'max-height': 'maxHeight',
  'text-indent': 'textIndent',
};
