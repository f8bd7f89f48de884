interface Change {
  original: string | null;
  written: string;
}

/** One thing that was written, and a hold on its owner that does not keep it alive. */
interface TextChange extends Change {
  original: string;
  node: WeakRef<Text>;
}

/**
 * What a page's texts and attributes were before they were converted. A page's own later change wins: what no longer
 * reads as it was written is the page's, and is neither put back nor taken for an original of ours.
 */
export class Ledger {
  private texts = new Map<number, TextChange>();
  private numbers = new WeakMap<Text, number>();
  /** Elements with labels are few, and one that was taken out may come back: these are held. */
  private attributes = new Map<Element, Map<string, Change>>();
  private next = 0;
  private pruneAt = 10_000;

  private changeOf(node: Text): TextChange | undefined {
    const number = this.numbers.get(node);
    return number === undefined ? undefined : this.texts.get(number);
  }

  /** The text as the page has it: the original where the node still reads as we wrote it. */
  sourceOf(node: Text): string {
    const change = this.changeOf(node);
    return change && change.written === node.data ? change.original : node.data;
  }

  /** Whether the node reads as we wrote it. */
  isOurs(node: Text): boolean {
    return this.changeOf(node)?.written === node.data;
  }

  /** Whether the page put a node that we wrote back to what it was. */
  wasReverted(node: Text): boolean {
    return this.changeOf(node)?.original === node.data;
  }

  /** Shows `text` for a node whose source is `original`. Gives whether the node changed. */
  write(node: Text, original: string, text: string): boolean {
    if (text === original) this.forget(node);
    else {
      const number = this.numbers.get(node) ?? this.next++;
      this.numbers.set(node, number);
      this.texts.set(number, { node: new WeakRef(node), original, written: text });
      if (this.texts.size > this.pruneAt) this.prune();
    }
    if (node.data === text) return false;
    node.data = text;
    return true;
  }

  /** Drops what pages that come and go have left behind. */
  private prune(): void {
    for (const [number, { node }] of this.texts) if (!node.deref()) this.texts.delete(number);
    this.pruneAt = Math.max(10_000, 2 * this.texts.size);
  }

  /** Leaves a node to the page as it is. */
  forget(node: Text): void {
    const number = this.numbers.get(node);
    if (number === undefined) return;
    this.texts.delete(number);
    this.numbers.delete(node);
  }

  /** The attribute as the page has it. */
  attributeOf(element: Element, name: string): string | null {
    const value = element.getAttribute(name);
    const change = this.attributes.get(element)?.get(name);
    return change && change.written === value ? change.original : value;
  }

  /** As `write`, for an attribute; an original of `null` is an attribute that was not there. */
  writeAttribute(element: Element, name: string, original: string | null, text: string): boolean {
    const changes = this.attributes.get(element) ?? new Map<string, Change>();
    if (text === original) changes.delete(name);
    else changes.set(name, { original, written: text });
    if (changes.size > 0) this.attributes.set(element, changes);
    else this.attributes.delete(element);
    if (element.getAttribute(name) === text) return false;
    element.setAttribute(name, text);
    return true;
  }

  /** Puts everything back that still reads as it was written; a step after each, so that the work can be sliced. */
  *restore(): Generator<void, number> {
    let changed = 0;
    for (const { node: held, original, written } of this.texts.values()) {
      const node = held.deref();
      if (node?.data === written) {
        node.data = original;
        changed++;
      }
      yield;
    }
    for (const [element, changes] of this.attributes) {
      for (const [name, { original, written }] of changes) {
        if (element.getAttribute(name) !== written) continue;
        if (original === null) element.removeAttribute(name);
        else element.setAttribute(name, original);
        changed++;
      }
      yield;
    }
    this.texts.clear();
    this.attributes.clear();
    this.numbers = new WeakMap();
    return changed;
  }
}
