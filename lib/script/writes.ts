import type { Ledger } from './ledger';

interface TextWrite {
  node: Text;
  source: string;
  text: string;
}

interface LabelWrite {
  element: Element;
  name: string;
  source: string | null;
  text: string | null;
}

/**
 * What was converted and waits to be written. Apart from converting, because what is written costs the browser a layout
 * at the next frame: written in one go, a page is laid out fewer times.
 */
export class Writes {
  /** Texts and attributes that were changed so far; `lang` is not counted. */
  changed = 0;
  private texts: TextWrite[] = [];
  private labels: LabelWrite[] = [];

  constructor(
    private readonly ledger: Ledger,
    private readonly abandoned: WeakSet<Node>,
  ) {}

  text(node: Text, source: string, text: string): void {
    if (text !== node.data) this.texts.push({ node, source, text });
  }

  /** A `source` or `text` of `null` is an attribute that is not there. */
  label(element: Element, name: string, source: string | null, text: string | null): void {
    if (text !== element.getAttribute(name)) this.labels.push({ element, name, source, text });
  }

  /** Writes everything that still has the source it was converted from, a step for each. */
  *carryOut(): Generator<void, void> {
    const { texts, labels } = this;
    this.texts = [];
    this.labels = [];
    for (const { node, source, text } of texts) {
      if (this.abandoned.has(node) || this.ledger.sourceOf(node) !== source) continue;
      if (this.ledger.write(node, source, text)) this.changed++;
      yield;
    }
    // Last, because another language can mean another font for the whole page.
    for (const { element, name, source, text } of labels) {
      if (this.ledger.attributeOf(element, name) !== source) continue;
      if (this.ledger.writeAttribute(element, name, source, text) && name !== 'lang') this.changed++;
      yield;
    }
  }
}
