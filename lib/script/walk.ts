import { isInline, isLeftAlone, isSkippedName } from './rules';

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isText = (node: Node): node is Text => node.nodeType === 3;

/** Whether nothing inside `element` is to be read. */
export function isSkipped(element: Element): boolean {
  return isSkippedName(element.localName) || isLeftAlone((name) => element.getAttribute(name));
}

/** Whether `node` or something around it, across shadow roots, is not to be read. */
export function isExcluded(node: Node, abandoned: WeakSet<Node>): boolean {
  for (let at: Node | null = node; at; at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null) {
    if (abandoned.has(at) || (isElement(at) && isSkipped(at))) return true;
  }
  return false;
}

/** Where a walk in document order goes next, and what it left on the way. */
export interface Step {
  node: Node | null;
  /** An element that breaks lines was left. */
  breaks: boolean;
  /** The last thing left was a link. */
  link: boolean;
}

/** The step from `node` within `root`; not into `node` unless `enter`. */
export function advance(node: Node, root: Node, enter: boolean): Step {
  if (enter && node.firstChild) return { node: node.firstChild, breaks: false, link: false };
  let at = node;
  let breaks = false;
  let link = false;
  for (;;) {
    if (isElement(at)) {
      link = at.localName === 'a';
      breaks ||= !isInline(at.localName);
    }
    if (at === root || (!at.nextSibling && !at.parentNode)) return { node: null, breaks, link };
    if (at.nextSibling) return { node: at.nextSibling, breaks, link };
    at = at.parentNode as Node;
  }
}
