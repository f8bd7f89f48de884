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

/** What an element and those around it do to what stands in it. */
interface Within {
  content: Showing;
  /** Whether the position of one of them, or a transform, may have moved it. */
  isMoved: boolean;
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
  const { checkVisibility, getBoundingClientRect, computedStyleMap } = view.Element.prototype;
  const styles = view.getComputedStyle.bind(view);
  const isElement = (node: Node): node is Element => type(node) === 1;

  function showing(node: Node): Showing {
    if (!isElement(node) || checkVisibility.call(node, ALL)) return 'seen';
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

  /** What holds for a node by what it and those around it are: each is asked once, from the outside in, and never again. */
  function inherited<T>(node: Node, known: Map<Node, T>, outside: T, next: (element: Element, around: T) => T): T {
    const path: Node[] = [];
    let at: Node | null = node;
    for (; at !== null && !known.has(at); at = parent(at)) path.push(at);
    let found = at === null ? outside : (known.get(at) as T);
    for (let i = path.length - 1; i >= 0; i--) {
      const each = path[i] as Node;
      if (isElement(each)) found = next(each, found);
      known.set(each, found);
    }
    return found;
  }

  // Behind everything is the canvas.
  const canvas = /dark/.test(styles(view.document.documentElement).colorScheme) ? null : WHITE;
  const grounds = new Map<Node, Colour | null>();
  /** The colour behind the content of an element, its own or what that lets through; null where it is a picture or unknown. */
  const groundOf = (node: Node): Colour | null =>
    inherited(node, grounds, canvas, (element, behind) => {
      const { backgroundColor, backgroundImage } = styles(element);
      const own = backgroundImage === 'none' ? colour(backgroundColor) : null;
      if (own === null || own[3] === 1) return own;
      return own[3] === 0 ? behind : null;
    });

  /** Whether an element lies before the beginning of the page, where nobody can scroll, or is scaled to nothing. */
  function isNowhere(element: Element): boolean {
    const { right, bottom, width, height } = getBoundingClientRect.call(element);
    if (width === 0 && height === 0 && styles(element).transform !== 'none') return true;
    return owner(element) === view.document && (right + view.scrollX < 0 || bottom + view.scrollY < 0);
  }

  /** Whether an element is transformed: the map of its style says so without a layout. */
  const isTransformed = (element: Element, style: CSSStyleDeclaration): boolean =>
    (computedStyleMap?.call(element).get('transform')?.toString() ?? style.transform) !== 'none';

  const away = new Map<Node, boolean>();
  /** Whether the box of an element that text stands in, or of one around it, was moved to where nobody sees it. */
  function isOutOfSight(node: Element): boolean {
    // A box of some size at a place to which one can scroll is seen, whatever those around it are.
    const { right, bottom, width, height } = getBoundingClientRect.call(node);
    if (width >= 1 && height >= 1 && right >= 0 && bottom >= 0) return false;
    return inherited(node, away, false, (element, isAway) => {
      if (isAway) return true;
      const style = styles(element);
      if (style.display === 'contents') return false;
      return (style.position !== 'static' || isTransformed(element, style)) && isNowhere(element);
    });
  }

  // Where a style has no map, as in Firefox, a box costs less than a transform: one is asked for wherever text stands.
  const outside: Within = { content: 'seen', isMoved: !computedStyleMap };
  const withins = new Map<Node, Within>();
  function within(element: Element, style: CSSStyleDeclaration, around: Within): Within {
    const { position } = style;
    const content =
      around.content !== 'seen' || isPlain(style, position)
        ? around.content
        : contentShowing((property) => style.getPropertyValue(property));
    const isMoved = around.isMoved || position !== 'static' || isTransformed(element, style);
    return content === around.content && isMoved === around.isMoved ? around : { content, isMoved };
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
    const { content, isMoved } = inherited(node, withins, outside, (element, around) =>
      within(element, element === node ? style : styles(element), around),
    );
    if (content !== 'seen') return content;
    const isTiny = Number.parseFloat(style.fontSize) <= TINY_LETTERS;
    return isTiny || (isMoved && isOutOfSight(node)) || isLostIn(node, style) ? 'unseen' : 'seen';
  }

  const isRaised = (node: Node): boolean => isElement(node) && isRaisedBy(styles(node).verticalAlign);

  return { showing, lookCloser, isRaised };
}

/** Whether a style leaves what stands in its element as it is, as that of most does: each property asked takes its time. */
const isPlain = (style: CSSStyleDeclaration, position: string): boolean =>
  style.textDecorationLine === 'none' &&
  style.overflowY === 'visible' &&
  style.textIndent === '0px' &&
  style.filter === 'none' &&
  style.clipPath === 'none' &&
  (position === 'static' || style.clip === 'auto') &&
  style.contentVisibility === 'visible';
