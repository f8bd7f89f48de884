import { isLeftAlone, isSkippedName } from './rules';

/** Values of `nodeType`, for the walk that asks every node of a page. */
export const ELEMENT = 1;
export const TEXT = 3;

export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;
export const isText = (node: Node): node is Text => node.nodeType === TEXT;

/** Whether nothing inside `element` is to be read. */
export function isSkipped(element: Element): boolean {
  // Most elements have no attributes at all: one question instead of three.
  if (isSkippedName(element.localName)) return true;
  return element.hasAttributes() && isLeftAlone((name) => element.getAttribute(name));
}

/** Whether `node` or something around it, across shadow roots, is not to be read. */
export function isExcluded(node: Node, abandoned: WeakSet<Node>): boolean {
  for (let at: Node | null = node; at; at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null) {
    if (abandoned.has(at) || (isElement(at) && isSkipped(at))) return true;
  }
  return false;
}
