import { ask, isElement, isText, nameOf } from '../document/html/nodes';
import type { Anchor } from './anchor';

/** What a painted place means: the likely wrong figure, a figure of its sum, a place the finding speaks of, the one in focus. */
export type Paint = 'suspect' | 'term' | 'place' | 'focus';

/** The registry of highlights is shared with the page: our names carry a prefix, and nobody else's are touched. */
export const HIGHLIGHT: Record<Paint, string> = {
  suspect: 'gongkai-lens-suspect',
  term: 'gongkai-lens-term',
  place: 'gongkai-lens-place',
  focus: 'gongkai-lens-focus',
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
};
const FOCUS_ON_PAPER = { ground: 'background-color: transparent; color: #000;', line: 'underline solid #003a8c 2px' };

/** From so many elements on, what paint costs the browser holds its reader up. */
const MANY_ELEMENTS = 20_000;
/** In a large page, elements that a paint is on; what covers more of them is not painted to its end. */
const MAX_ELEMENTS = 20;

/** Whether a document is so large that only what is chosen is to be painted in it. */
export const isLarge = (document: Document): boolean => document.getElementsByTagName('*').item(MANY_ELEMENTS) !== null;

/** The rules that paint the text of some elements of a document: few, for the browser styles whatever they may fit anew. */
export class PaintRules {
  /** In a large one each by where it stands among its siblings, and without lines, which browsers measure in each frame. */
  private readonly isLarge: boolean;
  /** Elsewhere by name, and what one paint was on another may be on next: all are on all names. */
  private readonly names = new Set<string>();
  private readonly selectors = new Map<Paint, Set<string>>();

  constructor(document: Document) {
    this.isLarge = isLarge(document);
  }

  /** Takes in the elements whose text is painted now. Tells whether the rules are others then. */
  cover(paint: Paint, anchors: Anchor[]): boolean {
    const before = this.css;
    const own = this.isLarge ? new Set<string>() : this.names;
    this.selectors.set(paint, own);
    for (const anchor of anchors) this.add(own, anchor);
    return this.css !== before;
  }

  private add(selectors: Set<string>, { startContainer, endContainer }: Anchor): void {
    const walker = startContainer.ownerDocument?.createTreeWalker(startContainer.getRootNode(), NodeFilter.SHOW_TEXT);
    if (!walker || !isText(startContainer)) return;
    walker.currentNode = startContainer;
    for (let node: Node | null = startContainer; node; node = node === endContainer ? null : walker.nextNode()) {
      if (this.isLarge && selectors.size >= MAX_ELEMENTS) return;
      const parent = node.parentNode;
      if (parent && isElement(parent)) selectors.add(this.selectorOf(parent));
    }
  }

  private selectorOf(element: Element): string {
    const name = CSS.escape(nameOf(element));
    return this.isLarge ? `${name}:nth-child(${childNumber(element)})` : name;
  }

  /** The rules as a style sheet. */
  get css(): string {
    const rule = (paint: Paint, { ground, line }: (typeof LOOKS)[Paint]): string => {
      const on = [...(this.selectors.get(paint) ?? this.names)].map(
        (each) => `${each}::highlight(${HIGHLIGHT[paint]})`,
      );
      return on.length ? `${on.join()} { ${ground} ${this.isLarge ? '' : `text-decoration: ${line};`} }` : '';
    };
    const rules = Object.entries(LOOKS).map(([paint, look]) => rule(paint as Paint, look));
    return `${rules.join('\n')}\n@media print { ${rule('focus', FOCUS_ON_PAPER)} }`;
  }
}

/** Which child of its parent an element is, counted from 1. */
function childNumber(element: Element): number {
  let number = 1;
  const before = (each: Element): Element | null => ask(each, 'previousElementSibling');
  for (let each = before(element); each; each = before(each)) number++;
  return number;
}
