import { type Colour, colourOf, isLost, WHITE } from './colours';
import { isRaisedBy } from './note-marks';
import { contentShowing, type Showing, TINY_LETTERS } from './showing';
import type { Tree } from './tree';

/** The platform's own functions, as `domTree` has them: the page cannot override them. */
export interface Platform {
  view: Window & typeof globalThis;
  type(node: Node): number;
  /** The parent of a node; for the root of a shadow tree its host. */
  parent(node: Node): Node | null;
  owner(node: Node): Document | null;
}

/** What an element and its ancestors do to the content of the element. */
interface Within {
  content: Showing;
  /** Whether the position or a transform of one of them may have moved it. */
  isMoved: boolean;
}

/** Options under the names that engines of 2022 know too. */
const ALL = { checkOpacity: true, checkVisibilityCSS: true };

/** Tells how a browser shows the elements of a rendered document, by the browser's own answers. */
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
    // An element with `display: contents` has no box, but its content is shown.
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

  /** A property of a node that depends on it and its ancestors. Each is computed once, from the outside in. */
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

  // The canvas is behind everything.
  const canvas = /dark/.test(styles(view.document.documentElement).colorScheme) ? null : WHITE;
  const grounds = new Map<Node, Colour | null>();
  /** The colour behind an element's content, its own or an ancestor's; null if it is a picture or unknown. */
  const groundOf = (node: Node): Colour | null =>
    inherited(node, grounds, canvas, (element, behind) => {
      const { backgroundColor, backgroundImage } = styles(element);
      const own = backgroundImage === 'none' ? colour(backgroundColor) : null;
      if (own === null || own[3] === 1) return own;
      return own[3] === 0 ? behind : null;
    });

  /** Whether an element is above or left of the page, where nobody can scroll, or is scaled to nothing. */
  function isNowhere(element: Element): boolean {
    const { right, bottom, width, height } = getBoundingClientRect.call(element);
    if (width === 0 && height === 0 && styles(element).transform !== 'none') return true;
    return owner(element) === view.document && (right + view.scrollX < 0 || bottom + view.scrollY < 0);
  }

  /** Whether an element is transformed: the computed style map tells without a layout. */
  const isTransformed = (element: Element, style: CSSStyleDeclaration): boolean =>
    (computedStyleMap?.call(element).get('transform')?.toString() ?? style.transform) !== 'none';

  const away = new Map<Node, boolean>();
  /** Whether the box of an element with text, or of an ancestor, was moved to where nobody can see it. */
  function isOutOfSight(node: Element): boolean {
    // A box that has a size and is where one can scroll is visible, whatever its ancestors are.
    const { right, bottom, width, height } = getBoundingClientRect.call(node);
    if (width >= 1 && height >= 1 && right >= 0 && bottom >= 0) return false;
    return inherited(node, away, false, (element, isAway) => {
      if (isAway) return true;
      const style = styles(element);
      if (style.display === 'contents') return false;
      return (style.position !== 'static' || isTransformed(element, style)) && isNowhere(element);
    });
  }

  // Without a style map, as in Firefox, a box costs less than a transform: then every element with text is measured.
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
   * Whether text has the colour of its background. Text in the body's own colour is not checked, as most cells have it,
   * and the background would have to be found for each.
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

/**
 * Whether a style leaves its element's content as it is, as most do: a quick test, since each property read takes time.
 */
const isPlain = (style: CSSStyleDeclaration, position: string): boolean =>
  style.textDecorationLine === 'none' &&
  style.overflowY === 'visible' &&
  style.textIndent === '0px' &&
  style.filter === 'none' &&
  style.clipPath === 'none' &&
  (position === 'static' || style.clip === 'auto') &&
  style.contentVisibility === 'visible';
