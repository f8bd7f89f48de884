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

/**
 * Nodes written in one step, one or two milliseconds of work: every task does that much, however busy the processor is.
 */
const STEP = 256;

/**
 * Converted texts and labels that wait to be written. Writing is kept apart from converting because each write costs
 * the browser a layout at the next frame: written in one go, a page is laid out fewer times.
 */
export class Writes {
  /** Number of texts and attributes that were changed so far; `lang` is not counted. */
  changed = 0;
  private waitingTexts: TextWrite[] = [];
  private waitingLabels: LabelWrite[] = [];
  private waitingLanguages: LabelWrite[] = [];

  /** `wrote` is called with the nodes that were written, in this order, before the page can have seen the change. */
  constructor(
    private readonly ledger: Ledger,
    private readonly ignoredNodes: WeakSet<Node>,
    private readonly wrote: (nodes: readonly Node[]) => void,
  ) {}

  text(node: Text, original: string, written: string): void {
    this.waitingTexts.push({ node, held: new WeakRef(node), change: { original, written } });
  }

  /** Queues a change of an attribute; a `source` or `text` of `null` is an absent attribute. */
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

  /** The same for languages. A new language can mean a new font for the whole page, which is then laid out again. */
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

  /**
   * Writes one after the other; `write` returns the node that it changed, or null. Returns the number of changed nodes.
   */
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
