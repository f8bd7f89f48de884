import type { Anchor } from './anchor';

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

/** Told apart by line as well as by colour: wavy, dotted, dashed, solid. */
const STYLE = `
::highlight(${NAME.suspect}) { background-color: #ffd2a8; color: #000; text-decoration: underline wavy #b02a00 2px; }
::highlight(${NAME.term}) { background-color: #d9ecff; color: #000; text-decoration: underline dotted #0a58ca 2px; }
::highlight(${NAME.place}) { background-color: #fff0b3; color: #000; text-decoration: underline dashed #7a5b00 2px; }
::highlight(${NAME.focus}) { background-color: #003a8c; color: #fff; text-decoration: underline solid #fff 2px; }
`;

/** Paints ranges of a document by the CSS Custom Highlight API: no node is added or changed. */
export class Painter {
  private readonly sheet = new CSSStyleSheet();
  private readonly documents = new Set<Document>();

  constructor() {
    this.sheet.replaceSync(STYLE);
  }

  /** Replaces what is painted as `paint`. */
  paint(paint: Paint, anchors: Anchor[]): void {
    for (const { startContainer } of anchors) this.style(startContainer.ownerDocument);
    const highlight = new Highlight();
    for (const anchor of anchors) highlight.add(anchor);
    highlight.priority = PRIORITY[paint];
    CSS.highlights.set(NAME[paint], highlight);
  }

  private style(document: Document | null): void {
    if (!document || this.documents.has(document)) return;
    this.documents.add(document);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
  }

  /** Takes everything away again. */
  clear(): void {
    for (const name of Object.values(NAME)) CSS.highlights.delete(name);
    for (const document of this.documents) {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
    }
    this.documents.clear();
  }
}
