import { type Anchor, isThere } from './anchor';
import { HIGHLIGHT, isPaintable, type Paint, PaintRules } from './paint-rules';

const PRIORITY: Record<Paint, number> = { term: 1, place: 2, suspect: 3, focus: 4, remains: 5 };

type View = Window & typeof globalThis;

interface Sheet {
  sheet: CSSStyleSheet;
  rules: PaintRules;
}

/** Paints ranges by the CSS Custom Highlight API, each in its own document; adds and changes no nodes. */
export class Painter {
  /** Each document, also that of a frame, has its own registry and style sheet. */
  private readonly sheets = new Map<Document, Sheet>();

  /** Replaces everything painted as `paint` by these anchors. */
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
    if (!view?.CSS.highlights || !isPaintable(document)) return;
    this.style(document, view, anchors);
    const highlight = new view.Highlight();
    for (const anchor of anchors) highlight.add(anchor);
    highlight.priority = PRIORITY[paint];
    view.CSS.highlights.set(HIGHLIGHT[paint], highlight);
  }

  /** Adds our style sheet, again if needed: a page may replace its adopted style sheets at any time. */
  private style(document: Document, view: View, anchors: Anchor[]): void {
    const { sheet, rules } = this.sheets.get(document) ?? {
      sheet: new view.CSSStyleSheet(),
      rules: new PaintRules(document),
    };
    this.sheets.set(document, { sheet, rules });
    if (rules.cover(anchors)) sheet.replaceSync(rules.css);
    if (!document.adoptedStyleSheets.includes(sheet)) {
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }
  }

  /** Updates the rules after a change of the page, so that moved places stay painted. */
  follow(): void {
    for (const { sheet, rules } of this.sheets.values()) if (rules.cover([])) sheet.replaceSync(rules.css);
  }

  /** Removes everything painted. */
  clear(): void {
    for (const [document, { sheet }] of this.sheets) {
      const view = document.defaultView as View | null;
      for (const name of Object.values(HIGHLIGHT)) view?.CSS.highlights?.delete(name);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    }
    this.sheets.clear();
  }
}
