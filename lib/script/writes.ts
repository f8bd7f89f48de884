import { attributeOf } from './elements';
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

/** Nodes written in one step, about a millisecond: each task gets that far, however little of the processor is left to it. */
const STEP = 1024;

/**
 * What was converted and waits to be written. Apart from converting, because what is written costs the browser a layout
 * at the next frame: written in one go, a page is laid out fewer times.
 */
export class Writes {
  /** Texts and attributes that were changed so far; `lang` is not counted. */
  changed = 0;
  private texts: TextWrite[] = [];
  private labels: LabelWrite[] = [];

  /** `wrote` is told of every node that was written, in this order, before the page can have seen it. */
  constructor(
    private readonly ledger: Ledger,
    private readonly abandoned: WeakSet<Node>,
    private readonly wrote: (nodes: readonly Node[]) => void,
  ) {}

  text(node: Text, source: string, text: string): void {
    this.texts.push({ node, source, text });
  }

  /** A `source` or `text` of `null` is an attribute that is not there. */
  label(element: Element, name: string, source: string | null, text: string | null): void {
    if (text !== attributeOf(element, name)) this.labels.push({ element, name, source, text });
  }

  /** Writes everything that still has the source it was converted from, in short steps. */
  *carryOut(): Generator<void, void> {
    const { texts, labels } = this;
    this.texts = [];
    this.labels = [];
    let written: Node[] = [];
    for (const { node, source, text } of texts) {
      if (this.abandoned.has(node) || !this.ledger.write(node, source, text)) continue;
      if (written.push(node) < STEP) continue;
      yield this.settle(written);
      written = [];
    }
    // Last, because another language can mean another font for the whole page.
    for (const { element, name, source, text } of labels) {
      if (!this.ledger.writeAttribute(element, name, source, text)) continue;
      if (name === 'lang') this.changed--;
      if (written.push(element) < STEP) continue;
      yield this.settle(written);
      written = [];
    }
    this.settle(written);
  }

  private settle(written: readonly Node[]): void {
    this.changed += written.length;
    this.wrote(written);
  }
}
