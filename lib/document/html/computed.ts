import { type Colour, colourOf, isLost, WHITE } from './colours';
import { isRaisedBy } from './note-marks';
import { contentShowing, type Showing, TINY_LETTERS } from './showing';
import type { Tree } from './tree';

/** What of the platform is asked, as `domTree` has it: the page decides none of it. */
export interface Platform {
  view: Window & typeof globalThis;
  type(node: Node): number;
  /** The node around one; of the root of a shadow tree its host. */
  parent(node: Node): Node | null;
  owner(node: Node): Document | null;
}

/** By the names that engines of 2022 know too. */
const ALL = { checkOpacity: true, checkVisibilityCSS: true };

/** How a browser shows the elements of a page: its own answers, asked of a rendered document. */
export function computedShowing({
  view,
  type,
  parent,
  owner,
}: Platform): Pick<Tree<Node>, 'showing' | 'lookCloser' | 'isRaised'> {
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

  const moved = new WeakMap<Node, boolean>();
  /** Whether an element, or one around it, was moved to where nobody sees it. */
  function isMovedAway(node: Node): boolean {
    const path: Element[] = [];
    let at: Node | null = node;
    for (; at !== null && !moved.has(at); at = parent(at)) if (isElement(at)) path.push(at);
    let isAway = (at && moved.get(at)) ?? false;
    for (const element of path.reverse()) {
      const { position, transform, display } = styles(element);
      isAway ||= (position !== 'static' || transform !== 'none') && display !== 'contents' && isNowhere(element);
      moved.set(element, isAway);
    }
    return isAway;
  }

  /**
   * Whether the box of an element that text stands in is nowhere. A box of some size at a place to which one can
   * scroll is neither, whatever the style of it and of those around it: only of others is more asked.
   */
  function isOutOfSight(element: Element): boolean {
    const { right, bottom, width, height } = getBoundingClientRect.call(element);
    if (width >= 1 && height >= 1 && right >= 0 && bottom >= 0) return false;
    return isMovedAway(element);
  }

  const contents = new WeakMap<Node, Showing>();
  /** What an element, whose style is `own`, and those around it do to what stands in it. */
  function within(node: Element, own: CSSStyleDeclaration): Showing {
    const path: Element[] = [];
    let at: Node | null = node;
    for (; at !== null && !contents.has(at); at = parent(at)) if (isElement(at)) path.push(at);
    let found: Showing = (at && contents.get(at)) ?? 'seen';
    for (const element of path.reverse()) {
      if (found === 'seen') {
        const style = element === node ? own : styles(element);
        if (!isPlain(style)) found = contentShowing((property) => style[PROPERTIES[property] as 'color'] ?? '');
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
  function isLostIn(element: Element, style: CSSStyleDeclaration): boolean {
    const { color } = style;
    if (color === plain) return false;
    const ink = colour(color);
    if (ink === null || style.backgroundClip === 'text') return false;
    const ground = ink[3] === 0 ? WHITE : groundOf(element);
    return ground !== null && isLost(ink, ground);
  }

  function lookCloser(node: Node): Showing {
    if (!isElement(node)) return 'seen';
    const style = styles(node);
    const around = within(node, style);
    if (around !== 'seen') return around;
    const isTiny = Number.parseFloat(style.fontSize) <= TINY_LETTERS;
    return isTiny || isOutOfSight(node) || isLostIn(node, style) ? 'unseen' : 'seen';
  }

  const isRaised = (node: Node): boolean => isElement(node) && isRaisedBy(styles(node).verticalAlign);

  return { showing, lookCloser, isRaised };
}

/** Whether a style leaves what stands in its element as it is, as that of most does: each property asked takes its time. */
const isPlain = (style: CSSStyleDeclaration): boolean =>
  style.textDecorationLine === 'none' &&
  style.overflowY === 'visible' &&
  style.textIndent === '0px' &&
  style.filter === 'none' &&
  style.clipPath === 'none' &&
  style.clip === 'auto' &&
  style.contentVisibility === 'visible';

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
  filter: 'filter',
};
