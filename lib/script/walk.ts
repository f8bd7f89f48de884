import { ask, attributeOf, closest, isElement, nameOf, parentOf, selected } from '../document/html/nodes';
import { type Attributes, isLeftAlone, isSkippedName, LEFT_ALONE, TRANSLATE, TRANSLATED, translates } from './rules';

/** Value of `nodeType`: that of a shadow root. */
const FRAGMENT = 11;

const attributesOf =
  (element: Element): Attributes =>
  (name) =>
    attributeOf(element, name);

/** Whether nothing inside `element` is to be read, whatever its descendants say. */
function isClosed(element: Element): boolean {
  return isSkippedName(nameOf(element)) || isLeftAlone(attributesOf(element));
}

/** Whether nothing inside `element` is to be read, except for what `translatedWithin` finds. */
export function isSkipped(element: Element): boolean {
  // Most elements have no attributes at all: one call instead of four.
  if (!Element.prototype.hasAttributes.call(element)) return isSkippedName(nameOf(element));
  return isClosed(element) || translates(attributesOf(element)) === false;
}

/** The outermost elements within a skipped one that are to be read again: `translate="yes"` in `translate="no"`. */
export function translatedWithin(skipped: Element): Element[] {
  if (attributeOf(skipped, 'translate') === null || isClosed(skipped)) return [];
  return [...selected(skipped, TRANSLATED)].filter((element) => {
    for (let at = ask(element, 'parentElement'); at && at !== skipped; at = ask(at, 'parentElement')) {
      if (isClosed(at) || translates(attributesOf(at))) return false;
    }
    return !isClosed(element);
  });
}

/** Whether `element` is to be read although the elements around it are not. */
export function isReopened(element: Element): boolean {
  if (!translates(attributesOf(element))) return false;
  const parent = ask(element, 'parentElement');
  const around = parent && closest(parent, TRANSLATE);
  return around ? translates(attributesOf(around)) === false : false;
}

/** Whether the labels of `element` are to be left alone. */
export function isLabelLeftAlone(element: Element): boolean {
  if (closest(element, LEFT_ALONE)) return true;
  const said = closest(element, TRANSLATE);
  return said ? translates(attributesOf(said)) === false : false;
}

/** The host of a shadow root; null for any other node. */
const hostOf = (node: Node): Element | null =>
  node.nodeType === FRAGMENT ? ((node as Partial<ShadowRoot>).host ?? null) : null;

/** Whether `node` is not to be read, because of itself or of an ancestor, across shadow roots. */
export function isExcluded(node: Node, ignoredNodes: WeakSet<Node>): boolean {
  let isTranslated: boolean | null = null;
  for (let at: Node | null = node; at; at = parentOf(at) ?? hostOf(at)) {
    if (ignoredNodes.has(at) || (isElement(at) && isClosed(at))) return true;
    if (isElement(at)) isTranslated ??= translates(attributesOf(at));
  }
  return isTranslated === false;
}
