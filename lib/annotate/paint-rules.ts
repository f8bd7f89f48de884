import { memberOf } from '../document/html/member-of';
import { ask, isElement, nameOf } from '../document/html/nodes';
import { type Anchor, liveRange } from './anchor';

/**
 * What a painted place is: a figure that is likely wrong, a term of its sum, a place that the finding is about, the
 * place in focus, or remains (such as pinyin) that are hidden while somebody reads.
 */
export type Paint = 'suspect' | 'term' | 'place' | 'focus' | 'remains';

/** Names of highlights. The registry is shared with the page, so our names have a prefix, and we touch no others. */
export const HIGHLIGHT: Record<Paint, string> = {
  suspect: 'gongkai-lens-suspect',
  term: 'gongkai-lens-term',
  place: 'gongkai-lens-place',
  focus: 'gongkai-lens-focus',
  remains: 'gongkai-lens-remains',
};

/**
 * Paints differ by line (wavy, dotted, dashed, solid) as well as by colour: for colour-blind readers, and on paper,
 * where browsers omit backgrounds but keep lines.
 */
const LOOKS: Record<Paint, { ground: string; line: string }> = {
  suspect: { ground: 'background-color: #ffd2a8; color: #000;', line: 'underline wavy #b02a00 2px' },
  term: { ground: 'background-color: #d9ecff; color: #000;', line: 'underline dotted #0a58ca 2px' },
  place: { ground: 'background-color: #fff0b3; color: #000;', line: 'underline dashed #7a5b00 2px' },
  focus: { ground: 'background-color: #003a8c; color: #fff;', line: 'underline solid #fff 2px' },
  remains: { ground: 'color: transparent;', line: 'none' },
};
const FOCUS_ON_PAPER = { ground: 'background-color: transparent; color: #000;', line: 'underline solid #003a8c 2px' };

/**
 * Number of elements from which nothing is underlined: browsers then measure the underlines of the whole page in each
 * frame.
 */
const MANY_ELEMENTS = 20_000;
/**
 * Number of elements from which nothing is painted: with any new style sheet the browser visits all of them, for too
 * long to wait.
 */
const TOO_MANY_ELEMENTS = 200_000;
/** Maximum number of steps in an element's selector. If that matches other elements too, it only costs time. */
const MAX_STEPS = 8;
/**
 * When the page moves the part more often, the rules cover the whole page: a new selector each time would restyle it
 * each time.
 */
const MAX_MOVES = 3;

/** Whether a document can be painted without making its reader wait. */
export const isPaintable = (document: Document): boolean => !hasMoreElements(document, TOO_MANY_ELEMENTS);

/** Whether anchors in a document are so far apart that painting all of them would make its reader wait. */
export function isThicket(document: Document, anchors: Anchor[]): boolean {
  const part = partOf(anchors.filter(({ startContainer }) => startContainer.ownerDocument === document));
  return part !== null && hasMoreElements(part, MANY_ELEMENTS);
}

const hasMoreElements = (root: Document | Element, many: number): boolean =>
  (isElement(root) ? memberOf(root, 'getElementsByTagName')('*') : root.getElementsByTagName('*')).item(many) !== null;

/**
 * The rules that paint text of a document. They select the part that has all painted places, since browsers match a
 * rule with everything that it may apply to, painted or not; elements inherit highlight styles (CSS Pseudo-Elements 4,
 * 3.5). Firefox does not inherit them yet, but matches a rule for every element only with what is painted;
 * `-moz-appearance` identifies it.
 */
export class PaintRules {
  private part: Element | null = null;
  /** Selector of the part. */
  private selector = '';
  private moves = 0;

  constructor(private readonly document: Document) {}

  /** Extends the part to further anchors. Returns whether `css` has changed. */
  cover(anchors: Anchor[]): boolean {
    const kept = this.moves > MAX_MOVES ? this.document.documentElement : this.part;
    this.part = partOf(anchors, kept?.isConnected ? kept : null);
    const selector = this.part ? selectorOf(this.part) : ':root';
    if (selector === this.selector) return false;
    this.selector = selector;
    if (!anchors.length) this.moves++;
    return true;
  }

  /** The text of the style sheet. */
  get css(): string {
    const isUnderlined = !hasMoreElements(this.document, MANY_ELEMENTS);
    const rule = (paint: Paint, { ground, line }: (typeof LOOKS)[Paint]): string => {
      const highlight = `::highlight(${HIGHLIGHT[paint]})`;
      const look = `{ ${ground}${isUnderlined ? ` text-decoration: ${line};` : ''} }`;
      return `${this.selector}${highlight} ${look} @supports (-moz-appearance: none) { ${highlight} ${look} }`;
    };
    const rules = Object.entries(LOOKS).map(([paint, look]) => rule(paint as Paint, look));
    return `${rules.join('\n')}\n@media print { ${rule('focus', FOCUS_ON_PAPER)} }`;
  }
}

/** The innermost element that contains all anchors, and `part`. */
function partOf(anchors: Anchor[], part: Element | null = null): Element | null {
  for (const anchor of anchors) {
    const place = holderOf(anchor);
    part ??= place;
    while (part && !Node.prototype.contains.call(part, place)) part = ask(part, 'parentElement');
  }
  return part;
}

/** The innermost element of the document, outside of shadow trees, that contains an anchor. */
function holderOf(anchor: Anchor): Element {
  const { startContainer, endContainer } = anchor;
  let node: Node = startContainer === endContainer ? startContainer : liveRange(anchor).commonAncestorContainer;
  // Leaves shadow trees.
  for (let host: Element | undefined = hostOf(node); host; host = hostOf(host)) node = host;
  return isElement(node) ? node : (node.parentElement as Element);
}

const hostOf = (node: Node): Element | undefined => (Node.prototype.getRootNode.call(node) as ShadowRoot).host;

/** Selector of an element by its index among its siblings, and those of its ancestors, up to `steps` in all. */
function selectorOf(element: Element, steps = MAX_STEPS): string {
  const outer = ask(element, 'parentElement');
  if (!outer) return ':root';
  const child = Array.prototype.indexOf.call(ask(outer, 'children'), element) + 1;
  const own = `${CSS.escape(nameOf(element))}:nth-child(${child})`;
  return steps > 1 ? `${selectorOf(outer, steps - 1)}>${own}` : own;
}
