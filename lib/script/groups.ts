import { isInline } from './rules';
import { ELEMENT, isElement, isReopened, isSkipped, TEXT, translatedWithin } from './walk';

/** Called with each root of other content that a walk comes across: open shadow roots, frames. */
export interface Finds {
  shadow(root: ShadowRoot): void;
  frame(frame: Element): void;
}

const NOTHING: Finds = { shadow: () => {}, frame: () => {} };
/** How often a walk starts again because the page removed the place where it stood. */
const MAX_RESTARTS = 20;
/** A line of text is rarely made of more pieces than this before one of them. */
const MAX_NEIGHBOURS = 100;

/**
 * The text nodes under `root` in document order, from `from` on, in groups that readers see as one line of text. The
 * page may change between two groups: a walk whose place was removed starts again.
 */
export function* textGroups(root: Node, finds = NOTHING, from: Node = root): Generator<Text[], void> {
  let node: Node | null = from;
  let group: Text[] = [];
  let afterLink = false;
  let restarts = 0;
  while (node) {
    let enter = true;
    let breaks = false;
    const type = node.nodeType;
    if (type === TEXT) {
      group.push(node as Text);
    } else if (type === ELEMENT) {
      const element = node as Element;
      const name = element.localName;
      if (element.shadowRoot) finds.shadow(element.shadowRoot);
      if (name === 'iframe' || name === 'frame') finds.frame(element);
      enter = !isSkipped(element);
      // Two links side by side are two texts, however close.
      breaks = !enter || !isInline(name) || (afterLink && name === 'a');
    }
    if (breaks && group.length > 0) {
      yield group;
      group = [];
      if (!root.contains(node)) {
        if (++restarts > MAX_RESTARTS) return;
        node = root;
        continue;
      }
    }
    if (!enter) for (const inner of translatedWithin(node as Element)) yield* textGroups(inner, finds);
    let next: Node | null = enter ? node.firstChild : null;
    breaks = false;
    afterLink = false;
    for (let at: Node | null = next ? null : node; at; at = at.parentNode) {
      if (at.nodeType === ELEMENT) {
        const name = (at as Element).localName;
        afterLink = name === 'a';
        breaks ||= !isInline(name);
      }
      if (at === root) break;
      next = at.nextSibling;
      if (next) break;
    }
    if (breaks && group.length > 0) {
      yield group;
      group = [];
      if (next && !root.contains(next)) {
        if (++restarts > MAX_RESTARTS) return;
        next = root;
      }
    }
    node = next;
  }
  if (group.length > 0) yield group;
}

/** The group that `text` belongs to. */
export function groupAround(text: Text): Text[] {
  let first: Node = text;
  const isPiece = (node: Node | null): node is Element =>
    node !== null && isElement(node) && isInline(node.localName) && !isReopened(node);
  while (isPiece(first.parentNode)) first = first.parentNode;
  const block = first.parentNode;
  if (!block) return [text];
  for (let left = MAX_NEIGHBOURS; left > 0; left--) {
    const before: ChildNode | null = first.previousSibling;
    if (!before || (isElement(before) && !isInline(before.localName))) break;
    first = before;
  }
  for (const group of textGroups(block, NOTHING, first)) if (group.includes(text)) return group;
  return [text];
}
