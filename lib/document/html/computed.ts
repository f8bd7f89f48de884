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
}

/** How a browser shows the elements of a page: its own answers, asked of a rendered document. */
export function computedShowing({ view, type, parent, owner }: Platform): Pick<Tree<Node>, 'showing' | 'lookCloser'> {
  const { checkVisibility, getBoundingClientRect } = view.Element.prototype;
  const styles = view.getComputedStyle.bind(view);
  const isElement = (node: Node | null): node is Element => node !== null && type(node) === 1;

  function showing(node: Node): Showing {
    if (!isElement(node)) return 'seen';
    if (checkVisibility.call(node, { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false }))
      return 'seen';
    if (checkVisibility.call(node)) return 'unseen';
    // An element of `display: contents` has no box, yet what stands in it is shown.
    const around = styles(node).display === 'contents' ? parent(node) : null;
    return around ? showing(around) : 'absent';
  }

  const grounds = new WeakMap<Node, Colour | null>();
  /** The colour behind the content of an element; null where it is a picture or unknown. */
  function groundOf(node: Node): Colour | null {
    const path: Node[] = [];
    let at: Node | null = node;
    let ground: Colour | null = null;
    for (; ; at = parent(at)) {
      if (!isElement(at)) {
        if (at !== null && parent(at) !== null) continue;
        ground = /dark/.test(styles(path.at(-1) as Element).colorScheme) ? null : WHITE;
        break;
      }
      if (grounds.has(at)) {
        ground = grounds.get(at) ?? null;
        break;
      }
      path.push(at);
      const { backgroundColor, backgroundImage } = styles(at);
      const own = colourOf(backgroundColor);
      if (backgroundImage !== 'none' || own === null || (own[3] > 0 && own[3] < 1)) break;
      if (own[3] === 1) {
        ground = own;
        break;
      }
    }
    for (const each of path) grounds.set(each, ground);
    return ground;
  }

  /** Whether an element has no size, or lies before the beginning of the page, where nobody can scroll. */
  const isNowhere = (element: Element): boolean => {
    const { right, bottom, width, height } = getBoundingClientRect.call(element);
    if (width === 0 && height === 0) return true;
    return owner(element) === view.document && (right + view.scrollX <= 0 || bottom + view.scrollY <= 0);
  };

  const contents = new WeakMap<Node, Showing>();
  /** What an element and those around it do to what stands in it. */
  function within(node: Node): Showing {
    const path: Element[] = [];
    let at: Node | null = node;
    for (; at !== null && !contents.has(at); at = parent(at)) if (isElement(at)) path.push(at);
    let found: Showing = (at && contents.get(at)) ?? 'seen';
    for (const element of path.reverse()) {
      const style = styles(element);
      if (found === 'seen') found = contentShowing((property) => style.getPropertyValue(property));
      contents.set(element, found);
    }
    return found;
  }

  function lookCloser(node: Node): Showing {
    if (!isElement(node)) return 'seen';
    const around = within(node);
    if (around !== 'seen') return around;
    const { fontSize, color, backgroundClip, display } = styles(node);
    // An element of `display: contents` has no place of its own.
    if (fontSize === '0px' || (display !== 'contents' && isNowhere(node))) return 'unseen';
    const colour = colourOf(color);
    if (colour === null || backgroundClip === 'text') return 'seen';
    const ground = colour[3] === 0 ? WHITE : groundOf(node);
    return ground !== null && isLost(colour, ground) ? 'unseen' : 'seen';
  }

  return { showing, lookCloser };
}
