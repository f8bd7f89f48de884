import { isElement, isText, nameOf } from '../page/nodes';
import { type Anchor, isThere } from './anchor';

/** What a painted place means: the likely wrong figure, a figure of its sum, a place the finding speaks of, the one in focus. */
export type Paint = 'suspect' | 'term' | 'place' | 'focus';

/** The registry of highlights is shared with the page: our names carry a prefix, and nobody else's are touched. */
const NAME: Record<Paint, string> = {
  suspect: 'gongkai-lens-suspect',
  term: 'gongkai-lens-term',
  place: 'gongkai-lens-place',
  focus: 'gongkai-lens-focus',
};
const PRIORITY: Record<Paint, number> = { term: 1, place: 2, suspect: 3, focus: 4 };

/**
 * Told apart by line as well as by colour (wavy, dotted, dashed, solid): for colour-blind readers, and on paper, where
 * browsers leave out the ground and keep the line.
 */
const LOOKS: Record<Paint, string> = {
  suspect: 'background-color: #ffd2a8; color: #000; text-decoration: underline wavy #b02a00 2px;',
  term: 'background-color: #d9ecff; color: #000; text-decoration: underline dotted #0a58ca 2px;',
  place: 'background-color: #fff0b3; color: #000; text-decoration: underline dashed #7a5b00 2px;',
  focus: 'background-color: #003a8c; color: #fff; text-decoration: underline solid #fff 2px;',
};
const FOCUS_ON_PAPER = 'background-color: transparent; color: #000; text-decoration: underline solid #003a8c 2px;';

/** The rules for elements of these names only: one for all would make the browser style a large page anew. */
function rulesFor(names: Iterable<string>): string {
  const on = (paint: Paint): string =>
    [...names].map((name) => `${CSS.escape(name)}::highlight(${NAME[paint]})`).join();
  const rules = Object.entries(LOOKS).map(([paint, look]) => `${on(paint as Paint)} { ${look} }`);
  return `${rules.join('\n')}\n@media print { ${on('focus')} { ${FOCUS_ON_PAPER} } }`;
}

/** The names of the elements whose text an anchor covers. */
function namesIn({ startContainer, endContainer }: Anchor): Set<string> {
  const names = new Set<string>();
  const walker = startContainer.ownerDocument?.createTreeWalker(startContainer.getRootNode(), NodeFilter.SHOW_TEXT);
  if (!walker || !isText(startContainer)) return names;
  walker.currentNode = startContainer;
  for (let node: Node | null = startContainer; node; node = node === endContainer ? null : walker.nextNode()) {
    const parent = node.parentNode;
    if (parent && isElement(parent)) names.add(nameOf(parent));
  }
  return names;
}

type View = Window & typeof globalThis;

interface Sheet {
  sheet: CSSStyleSheet;
  /** The names of elements that it has rules for. */
  names: Set<string>;
}

/** Paints ranges by the CSS Custom Highlight API, each in the document it stands in: no node is added or changed. */
export class Painter {
  /** Registries and sheets belong to one document each; a frame has its own. */
  private readonly sheets = new Map<Document, Sheet>();

  /** Replaces what is painted as `paint`. */
  paint(paint: Paint, anchors: Anchor[]): void {
    const byDocument = new Map<Document, Anchor[]>([...this.sheets.keys()].map((document) => [document, []]));
    for (const anchor of anchors) {
      const document = anchor.startContainer.ownerDocument;
      if (!document || !isThere(anchor.startContainer)) continue;
      const own = byDocument.get(document) ?? [];
      own.push(anchor);
      byDocument.set(document, own);
    }
    for (const [document, own] of byDocument) this.paintIn(document, paint, own);
  }

  private paintIn(document: Document, paint: Paint, anchors: Anchor[]): void {
    const view = document.defaultView as View | null;
    if (!view?.CSS.highlights) return;
    this.style(document, view, anchors);
    const highlight = new view.Highlight();
    for (const anchor of anchors) highlight.add(anchor);
    highlight.priority = PRIORITY[paint];
    view.CSS.highlights.set(NAME[paint], highlight);
  }

  /** A page may replace its adopted sheets at any time: ours is put back with the next paint. */
  private style(document: Document, view: View, anchors: Anchor[]): void {
    const { sheet, names } = this.sheets.get(document) ?? { sheet: new view.CSSStyleSheet(), names: new Set() };
    this.sheets.set(document, { sheet, names });
    const known = names.size;
    for (const anchor of anchors) for (const name of namesIn(anchor)) names.add(name);
    if (names.size > known) sheet.replaceSync(rulesFor(names));
    if (document.adoptedStyleSheets.includes(sheet)) return;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  /** Takes everything away again. */
  clear(): void {
    for (const [document, { sheet }] of this.sheets) {
      const view = document.defaultView as View | null;
      for (const name of Object.values(NAME)) view?.CSS.highlights?.delete(name);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    }
    this.sheets.clear();
  }
}
