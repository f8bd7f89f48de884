import { memberOf } from '../document/html/member-of';
import { ask, isElement, nameOf } from '../document/html/nodes';
import { type Anchor, liveRange } from './anchor';

/**
 * What a painted place means: the likely wrong figure, a figure of its sum, a place the finding speaks of, the one in focus;
 * remains of the page's making that are hidden while somebody reads.
 */
export type Paint = 'suspect' | 'term' | 'place' | 'focus' | 'remains';

/** The registry of highlights is shared with the page: our names carry a prefix, and nobody else's are touched. */
export const HIGHLIGHT: Record<Paint, string> = {
  suspect: 'gongkai-lens-suspect',
  term: 'gongkai-lens-term',
  place: 'gongkai-lens-place',
  focus: 'gongkai-lens-focus',
  remains: 'gongkai-lens-remains',
};

/**
 * Told apart by line as well as by colour (wavy, dotted, dashed, solid): for colour-blind readers, and on paper, where
 * browsers leave out the ground and keep the line.
 */
const LOOKS: Record<Paint, { ground: string; line: string }> = {
  suspect: { ground: 'background-color: #ffd2a8; color: #000;', line: 'underline wavy #b02a00 2px' },
  term: { ground: 'background-color: #d9ecff; color: #000;', line: 'underline dotted #0a58ca 2px' },
  place: { ground: 'background-color: #fff0b3; color: #000;', line: 'underline dashed #7a5b00 2px' },
  focus: { ground: 'background-color: #003a8c; color: #fff;', line: 'underline solid #fff 2px' },
  remains: { ground: 'color: transparent;', line: 'none' },
};
const FOCUS_ON_PAPER = { ground: 'background-color: transparent; color: #000;', line: 'underline solid #003a8c 2px' };

/** From so many elements on nothing is underlined: a browser measures the lines of a page in each frame, by all of its elements. */
const MANY_ELEMENTS = 20_000;
/** In a document of so many a style sheet of any kind has the browser go through all of them for longer than its reader waits. */
const TOO_MANY_ELEMENTS = 200_000;
/** An element is named by its place among its siblings and that of so many around it: to name others too costs time, no more. */
const MAX_STEPS = 8;
/** A part that the page moves more often is not named anew each time, which would style it anew: all of the page is taken for it. */
const MAX_MOVES = 3;

/** Whether a document can be painted without holding its reader up. */
export const isPaintable = (document: Document): boolean => !hasMoreElements(document, TOO_MANY_ELEMENTS);

/** Whether places of a document are so far apart that to paint them all holds its reader up. */
export function isThicket(document: Document, anchors: Anchor[]): boolean {
  const part = partOf(anchors.filter(({ startContainer }) => startContainer.ownerDocument === document));
  return part !== null && hasMoreElements(part, MANY_ELEMENTS);
}

const hasMoreElements = (root: Document | Element, many: number): boolean =>
  (isElement(root) ? memberOf(root, 'getElementsByTagName')('*') : root.getElementsByTagName('*')).item(many) !== null;

/**
 * The rules that paint text of a document. They are for the part of it that all places stand in, since a browser fits a rule to
 * all that it may apply to, painted or not; elements inherit how their text is highlighted (CSS Pseudo-Elements 4, 3.5). Firefox
 * does not have them do so yet, and fits a rule for every element only to what is painted; it is known by a property of its own.
 */
export class PaintRules {
  private part: Element | null = null;
  /** What names the part. */
  private selector = '';
  private moves = 0;

  constructor(private readonly document: Document) {}

  /** Takes in places that are painted from now on, too. Tells whether the rules are others then. */
  cover(anchors: Anchor[]): boolean {
    const kept = this.moves > MAX_MOVES ? this.document.documentElement : this.part;
    this.part = partOf(anchors, kept?.isConnected ? kept : null);
    const selector = this.part ? selectorOf(this.part) : ':root';
    if (selector === this.selector) return false;
    this.selector = selector;
    if (!anchors.length) this.moves++;
    return true;
  }

  /** The rules as a style sheet. */
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

/** The innermost element that places of a document stand in, and `part`. */
function partOf(anchors: Anchor[], part: Element | null = null): Element | null {
  for (const anchor of anchors) {
    const place = holderOf(anchor);
    part ??= place;
    while (part && !Node.prototype.contains.call(part, place)) part = ask(part, 'parentElement');
  }
  return part;
}

/** The innermost element of the document itself that all of a place is in. */
function holderOf(anchor: Anchor): Element {
  const { startContainer, endContainer } = anchor;
  let node: Node = startContainer === endContainer ? startContainer : liveRange(anchor).commonAncestorContainer;
  // Out of shadow trees.
  for (let host: Element | undefined = hostOf(node); host; host = hostOf(host)) node = host;
  return isElement(node) ? node : (node.parentElement as Element);
}

const hostOf = (node: Node): Element | undefined => (Node.prototype.getRootNode.call(node) as ShadowRoot).host;

/** An element by its place among its siblings, and those around it, up to so many, by theirs. */
function selectorOf(element: Element, steps = MAX_STEPS): string {
  const outer = ask(element, 'parentElement');
  if (!outer) return ':root';
  const child = Array.prototype.indexOf.call(ask(outer, 'children'), element) + 1;
  const own = `${CSS.escape(nameOf(element))}:nth-child(${child})`;
  return steps > 1 ? `${selectorOf(outer, steps - 1)}>${own}` : own;
}
