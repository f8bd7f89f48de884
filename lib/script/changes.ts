import { attributeOf, isElement, isText } from '../document/html/nodes';
import type { ConversionConflicts } from './conversion-conflicts';
import type { Ledger } from './ledger';

/** Attributes whose change brings new text to convert. */
const ATTRIBUTES = ['title', 'alt', 'placeholder', 'aria-label', 'label', 'value'];

/** The changed parts of a page that wait to be converted. */
export interface Pending {
  texts: Set<Text>;
  trees: Set<Element>;
  labels: Set<Element>;
}

const nothing = (): Pending => ({ texts: new Set(), trees: new Set(), labels: new Set() });

/**
 * Watches the roots of a page. It never pauses, so that no record is missed. A record of our own writing is recognised
 * because it comes just when we wrote, or because the node still has the text that the ledger wrote.
 */
export class Changes {
  private readonly observer: MutationObserver;
  /** Nodes that the page removed children from: what it inserts there afterwards may be the original again. */
  private readonly emptied = new WeakSet<Node>();
  private pending = nothing();

  /** `notify` is called synchronously, perhaps more than once, when there is something to take. */
  constructor(
    private readonly ledger: Ledger,
    private readonly conflicts: ConversionConflicts,
    private readonly notify: () => void,
  ) {
    this.observer = new MutationObserver((records) => this.read(records));
  }

  watch(root: Node): void {
    const options = {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    };
    this.observer.observe(root, options);
  }

  /** Skips the records of our own writes, just made to `nodes` in this order. With others among them, all are read. */
  passOver(nodes: readonly Node[]): void {
    const records = this.observer.takeRecords();
    const own = records.length === nodes.length && records.every(({ target }, index) => target === nodes[index]);
    if (!own) this.read(records);
  }

  stop(): void {
    this.observer.disconnect();
    this.pending = nothing();
  }

  /** Returns everything that waits, including what the observer has not delivered yet, and clears it. */
  take(): Pending {
    this.read(this.observer.takeRecords());
    const { pending } = this;
    this.pending = nothing();
    return pending;
  }

  private read(records: MutationRecord[]): void {
    const { texts, trees, labels } = this.pending;
    const before = texts.size + trees.size + labels.size;
    for (const record of records) this.sort(record);
    if (texts.size + trees.size + labels.size > before) this.notify();
  }

  private sort(record: MutationRecord): void {
    const { type, target } = record;
    const { texts, trees, labels } = this.pending;
    if (type === 'characterData') {
      if (!isText(target) || this.ledger.isOurs(target) || texts.has(target)) return;
      if (this.ledger.wasReverted(target) && this.conflicts.reverted(target, target.data)) this.ledger.forget(target);
      else texts.add(target);
    } else if (type === 'attributes') {
      const element = target as Element;
      const name = record.attributeName as string;
      if (this.ledger.attributeOf(element, name) === attributeOf(element, name)) labels.add(element);
    } else {
      const { addedNodes, removedNodes } = record;
      if (removedNodes.length > 0) this.emptied.add(target);
      if (addedNodes.length > 0 && this.emptied.has(target) && this.conflicts.reverted(target)) return;
      for (const node of addedNodes) {
        if (isText(node)) texts.add(node);
        else if (isElement(node)) trees.add(node);
      }
    }
  }
}
