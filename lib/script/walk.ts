import { type Attributes, isLeftAlone, isSkippedName, LEFT_ALONE, TRANSLATE, TRANSLATED, translates } from './rules';

/** Values of `nodeType`, for the walk that asks every node of a page. */
export const ELEMENT = 1;
export const TEXT = 3;

export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;
export const isText = (node: Node): node is Text => node.nodeType === TEXT;

const attributesOf =
  (element: Element): Attributes =>
  (name) =>
    element.getAttribute(name);

/** Whether nothing inside `element` is to be read, whatever is said inside. */
function isClosed(element: Element): boolean {
  return isSkippedName(element.localName) || isLeftAlone(attributesOf(element));
}

/** Whether nothing inside `element` is to be read, but for what `translatedWithin` finds. */
export function isSkipped(element: Element): boolean {
  // Most elements have no attributes at all: one question instead of four.
  if (!element.hasAttributes()) return isSkippedName(element.localName);
  return isClosed(element) || translates(attributesOf(element)) === false;
}

/** The outermost elements within a skipped one that are to be read again: `translate="yes"` in `translate="no"`. */
export function translatedWithin(skipped: Element): Element[] {
  if (!skipped.hasAttribute('translate') || isClosed(skipped)) return [];
  return [...skipped.querySelectorAll(TRANSLATED)].filter((element) => {
    for (let at = element.parentElement; at && at !== skipped; at = at.parentElement) {
      if (isClosed(at) || translates(attributesOf(at))) return false;
    }
    return !isClosed(element);
  });
}

/** Whether `element` is to be read though what is around it is not. */
export function isReopened(element: Element): boolean {
  if (!translates(attributesOf(element))) return false;
  const around = element.parentElement?.closest(TRANSLATE);
  return around ? translates(attributesOf(around)) === false : false;
}

/** Whether the labels of `element` are to be left alone. */
export function isLabelLeftAlone(element: Element): boolean {
  if (element.closest(LEFT_ALONE)) return true;
  const said = element.closest(TRANSLATE);
  return said ? translates(attributesOf(said)) === false : false;
}

/** Whether `node` or something around it, across shadow roots, is not to be read. */
export function isExcluded(node: Node, abandoned: WeakSet<Node>): boolean {
  let isTranslated: boolean | null = null;
  for (let at: Node | null = node; at; at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null) {
    if (abandoned.has(at) || (isElement(at) && isClosed(at))) return true;
    if (isElement(at)) isTranslated ??= translates(attributesOf(at));
  }
  return isTranslated === false;
}
