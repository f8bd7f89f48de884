import { ask, isElement, isText, nameOf } from '../document/html/nodes';
import type { Anchor } from './anchor';

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

/** From so many elements on, what paint costs the browser holds its reader up. */
const MANY_ELEMENTS = 20_000;
/** In a document of so many a style sheet of any kind has the browser go through all of them for longer than that: marks alone are drawn. */
const TOO_MANY_ELEMENTS = 200_000;
/** In a large page, elements that a paint is on; what covers more of them is not painted to its end. */
const MAX_ELEMENTS = 20;

/** Whether a document is so large that only what is chosen is to be painted in it. */
export const isLarge = (document: Document): boolean => hasElements(document, MANY_ELEMENTS);

const hasElements = (document: Document, many: number): boolean =>
  document.getElementsByTagName('*').item(many) !== null;

/** The rules that paint text of a document. */
export class PaintRules {
  /** In a large one rules are for few elements, and without lines, which browsers measure in each frame. */
  private readonly isLarge: boolean;
  /** By paint the elements of a large one whose text is painted, each by where it stands among its siblings. */
  private readonly elements = new Map<Paint, Set<string>>();
  /** Whether the document can be painted at all without holding its reader up. */
  readonly isPossible: boolean;

  constructor(document: Document) {
    this.isLarge = isLarge(document);
    this.isPossible = !this.isLarge || !hasElements(document, TOO_MANY_ELEMENTS);
  }

  /** Takes in what is painted now. Tells whether the rules are others then. */
  cover(paint: Paint, anchors: Anchor[]): boolean {
    if (!this.isLarge) return false;
    const before = this.css;
    const own = new Set<string>();
    this.elements.set(paint, own);
    for (const anchor of anchors) addElements(own, anchor);
    return this.css !== before;
  }

  /** The rules as a style sheet. */
  get css(): string {
    const rule = (paint: Paint, { ground, line }: (typeof LOOKS)[Paint]): string => {
      const highlight = `::highlight(${HIGHLIGHT[paint]})`;
      if (!this.isLarge) return everywhere(`${highlight} { ${ground} text-decoration: ${line}; }`);
      const on = [...(this.elements.get(paint) ?? [])].map((element) => element + highlight);
      return on.length ? `${on.join()} { ${ground} }` : '';
    };
    const rules = Object.entries(LOOKS).map(([paint, look]) => rule(paint as Paint, look));
    return `${rules.join('\n')}\n@media print { ${rule('focus', FOCUS_ON_PAPER)} }`;
  }
}

/**
 * A rule for the text of every element. Elements inherit how their text is highlighted (CSS Pseudo-Elements 4, 3.5), which
 * costs a browser a quarter of what fitting a rule to each does. Firefox does not do so yet, and fits one only to what is
 * painted; it is known by a property of its own.
 */
const everywhere = (rule: string): string => `:root${rule} @supports (-moz-appearance: none) { ${rule} }`;

function addElements(elements: Set<string>, { startContainer, endContainer }: Anchor): void {
  const walker = startContainer.ownerDocument?.createTreeWalker(startContainer.getRootNode(), NodeFilter.SHOW_TEXT);
  if (!walker || !isText(startContainer)) return;
  walker.currentNode = startContainer;
  for (let node: Node | null = startContainer; node; node = node === endContainer ? null : walker.nextNode()) {
    if (elements.size >= MAX_ELEMENTS) return;
    const parent = node.parentNode;
    if (parent && isElement(parent)) elements.add(`${CSS.escape(nameOf(parent))}:nth-child(${childNumber(parent)})`);
  }
}

/** Which child of its parent an element is, counted from 1. */
function childNumber(element: Element): number {
  let number = 1;
  const before = (each: Element): Element | null => ask(each, 'previousElementSibling');
  for (let each = before(element); each; each = before(each)) number++;
  return number;
}
