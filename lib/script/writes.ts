import { attributeOf } from '../document/html/nodes';
import type { Ledger, TextChange } from './ledger';

interface TextWrite {
  node: Text;
  held: WeakRef<Text>;
  change: TextChange;
}

interface LabelWrite {
  element: Element;
  name: string;
  source: string | null;
  text: string | null;
}

/** Nodes written in one step, one or two milliseconds: each task gets that far, however little of the processor is left to it. */
const STEP = 256;

/**
 * What was converted and waits to be written. Apart from converting, because what is written costs the browser a layout
 * at the next frame: written in one go, a page is laid out fewer times.
 */
export class Writes {
  /** Texts and attributes that were changed so far; `lang` is not counted. */
  changed = 0;
  private waitingTexts: TextWrite[] = [];
  private waitingLabels: LabelWrite[] = [];
  private waitingLanguages: LabelWrite[] = [];

  /** `wrote` is told of every node that was written, in this order, before the page can have seen it. */
  constructor(
    private readonly ledger: Ledger,
    private readonly ignoredNodes: WeakSet<Node>,
    private readonly wrote: (nodes: readonly Node[]) => void,
  ) {}

  text(node: Text, original: string, written: string): void {
    this.waitingTexts.push({ node, held: new WeakRef(node), change: { original, written } });
  }

  /** A `source` or `text` of `null` is an attribute that is not there. */
  label(element: Element, name: string, source: string | null, text: string | null): void {
    if (text === attributeOf(element, name)) return;
    (name === 'lang' ? this.waitingLanguages : this.waitingLabels).push({ element, name, source, text });
  }

  /** Writes the labels that still have the source they were converted from, in short steps. */
  *labels(): Generator<void, void> {
    const labels = this.waitingLabels;
    this.waitingLabels = [];
    this.changed += yield* this.settling(labels, (label) => this.writeLabel(label));
  }

  /** The same for languages. Another one can mean another font for the whole page, which is then laid out anew. */
  *languages(): Generator<void, void> {
    const languages = this.waitingLanguages;
    this.waitingLanguages = [];
    yield* this.settling(languages, (language) => this.writeLabel(language));
  }

  /** The same for texts. */
  *texts(): Generator<void, void> {
    const texts = this.waitingTexts;
    this.waitingTexts = [];
    this.changed += yield* this.settling(texts, ({ node, held, change }) => {
      const isWritten = !this.ignoredNodes.has(node) && this.ledger.write(node, held, change);
      return isWritten ? node : null;
    });
  }

  private writeLabel({ element, name, source, text }: LabelWrite): Element | null {
    return this.ledger.writeAttribute(element, name, source, text) ? element : null;
  }

  /** Writes one after the other; `write` gives the node that it changed. Gives how many did. */
  private *settling<T>(waiting: readonly T[], write: (one: T) => Node | null): Generator<void, number> {
    let changed = 0;
    let written: Node[] = [];
    for (const one of waiting) {
      const node = write(one);
      if (!node) continue;
      changed++;
      if (written.push(node) < STEP) continue;
      this.wrote(written);
      written = [];
      yield;
    }
    this.wrote(written);
    return changed;
  }
}
