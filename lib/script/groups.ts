import { memberOf } from '../document/html/member-of';
import { ELEMENT, FORM, isElement, nameOf, TEXT, typeOf } from '../document/html/nodes';
import { isInline } from './rules';
import { isReopened, isSkipped, translatedWithin } from './walk';

/** Called with each further content root that a walk finds: open shadow roots and frames. */
export interface Finds {
  shadow(root: ShadowRoot): void;
  frame(frame: Element): void;
}

const NOTHING: Finds = { shadow: () => {}, frame: () => {} };
/** Maximum number of times a walk starts again after the page removed the node that it had reached. */
const MAX_RESTARTS = 20;
/** Number of nodes after which a walk that has no text yields an empty group, so that its caller can pause. */
const STRETCH = 500;
/** Maximum number of text nodes in a group: no real line has more. */
const MAX_GROUP = 5000;
/** Maximum number of siblings before a text that are searched for the beginning of its line: lines rarely have more. */
const MAX_NEIGHBOURS = 100;

const contains = (root: Node, node: Node): boolean => Node.prototype.contains.call(root, node);

/**
 * Yields the text nodes under `root` in document order, from `from` on, in groups that readers see as one line of text;
 * among many nodes without text it yields empty groups. The page may change between two groups: if the next node was
 * removed, the walk starts again.
 */
export function* textGroups(root: Node, finds = NOTHING, from: Node = root): Generator<Text[], void> {
  let node: Node | null = from;
  let group: Text[] = [];
  let afterLink = false;
  let restarts = 0;
  let stretch = 0;
  while (node) {
    if (group.length >= MAX_GROUP || (++stretch >= STRETCH && group.length === 0)) {
      yield group;
      group = [];
      stretch = 0;
      if (!contains(root, node)) {
        if (++restarts > MAX_RESTARTS) return;
        node = root;
      }
    }
    let enter = true;
    let breaks = false;
    let isForm = false;
    const type = typeOf(node);
    if (type === TEXT) {
      group.push(node as Text);
    } else if (type === ELEMENT) {
      const element = node as Element;
      const name = nameOf(element);
      isForm = name === FORM;
      if (!isForm && element.shadowRoot) finds.shadow(element.shadowRoot);
      if (name === 'iframe' || name === 'frame') finds.frame(element);
      enter = !isSkipped(element);
      // Two links side by side are two texts, however close.
      breaks = !enter || !isInline(name) || (afterLink && name === 'a');
    }
    if (breaks && group.length > 0) {
      yield group;
      group = [];
      if (!contains(root, node)) {
        if (++restarts > MAX_RESTARTS) return;
        node = root;
        continue;
      }
    }
    if (!enter) for (const inner of translatedWithin(node as Element)) yield* textGroups(inner, finds);
    let next: Node | null = null;
    if (enter) next = isForm ? memberOf(node as Element, 'firstChild') : node.firstChild;
    breaks = false;
    afterLink = false;
    for (
      let at: Node | null = next ? null : node;
      at;
      at = isForm ? memberOf(at as Element, 'parentNode') : at.parentNode
    ) {
      isForm = false;
      if (typeOf(at) === ELEMENT) {
        const name = nameOf(at as Element);
        isForm = name === FORM;
        afterLink = name === 'a';
        breaks ||= !isInline(name);
      }
      if (at === root) break;
      next = isForm ? memberOf(at as Element, 'nextSibling') : at.nextSibling;
      if (next) break;
    }
    if (breaks && group.length > 0) {
      yield group;
      group = [];
      if (next && !contains(root, next)) {
        if (++restarts > MAX_RESTARTS) return;
        next = root;
      }
    }
    node = next;
  }
  if (group.length > 0) yield group;
}

/** The text nodes that readers see as one line with `text`. */
export function groupAround(text: Text): Text[] {
  let first: Node = text;
  const isPiece = (node: Node | null): node is Element =>
    node !== null && isElement(node) && isInline(nameOf(node)) && !isReopened(node);
  while (isPiece(first.parentNode)) first = first.parentNode;
  const block = first.parentNode;
  if (!block) return [text];
  for (let left = MAX_NEIGHBOURS; left > 0; left--) {
    const before: ChildNode | null = first.previousSibling;
    if (!before || (isElement(before) && !isInline(nameOf(before)))) break;
    first = before;
  }
  for (const group of textGroups(block, NOTHING, first)) if (group.includes(text)) return group;
  return [text];
}
