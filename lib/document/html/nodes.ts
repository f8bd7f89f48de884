import { memberOf } from './member-of';

/** Values of `nodeType`, as constants for speed: a walk reads the type of every node of a page. */
export const ELEMENT = 1;
export const TEXT = 3;

/**
 * A form's fields shadow its members (HTML, 4.10.3: LegacyOverrideBuiltIns), in the world of a content script too. It
 * is the only such element, and is recognised by its name, so that other elements cost nothing more.
 */
export const FORM = 'form';

/** The type of a node; only a form's `nodeType` can be anything but a number. */
export function typeOf(node: Node): number {
  const type: unknown = node.nodeType;
  return typeof type === 'number' ? type : ELEMENT;
}

/** The local name of an element; only a form's `localName` can be anything but a string. */
export function nameOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : FORM;
}

export const isElement = (node: Node): node is Element => typeOf(node) === ELEMENT;
export const isText = (node: Node): node is Text => typeOf(node) === TEXT;

/** A property of an element as the platform defines it, also of a form. */
export const ask = <K extends keyof HTMLElement>(element: Element, property: K): HTMLElement[K] =>
  nameOf(element) === FORM ? memberOf(element, property) : (element as HTMLElement)[property];

/** The parent of a node, also of a form with a field of that name. */
export const parentOf = (node: Node): Node | null => (isElement(node) ? ask(node, 'parentNode') : node.parentNode);

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

/** Sets an attribute; `null` removes it. */
export function setAttribute(element: Element, name: string, value: string | null): void {
  if (value === null) Element.prototype.removeAttribute.call(element, name);
  else Element.prototype.setAttribute.call(element, name, value);
}

/** The elements under `root` that match a selector. */
export const selected = (root: ParentNode & Node, selector: string): NodeListOf<Element> =>
  isElement(root) ? Element.prototype.querySelectorAll.call(root, selector) : root.querySelectorAll(selector);

export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);
