import { attributeOf, setAttribute } from '../document/html/nodes';
import { Transcript } from './transcript';

export interface TextChange {
  original: string;
  written: string;
}

/** `null` means that the attribute is absent. */
interface Change {
  original: string | null;
  written: string | null;
}

/** Minimum number of held nodes at which those that are gone are removed. */
const MANY = 10_000;

/**
 * Records what a page's texts and attributes were before conversion. A later change by the page wins: what no longer
 * reads as we wrote it is the page's own, and is neither put back nor replaced by our recorded original.
 */
export class Ledger {
  private texts = new WeakMap<Text, TextChange>();
  /** Nodes that were looked at and left as they were: the page's own, even where the same text elsewhere is ours. */
  private own = new WeakMap<Text, string>();
  transcript = new Transcript();
  /** The nodes that were written, held weakly so that removed ones can be garbage-collected. */
  private nodes: WeakRef<Text>[] = [];
  private pruneAt = MANY;
  /** Held strongly: elements with labels are few, and one that the page removed may come back. */
  private attributes = new Map<Element, Map<string, Change>>();

  /** The page's own text: the recorded original where the node still reads as we wrote it, otherwise what it shows. */
  sourceOf(node: Text, shown = node.data): string {
    const change = this.texts.get(node);
    return change && change.written === shown ? change.original : shown;
  }

  /**
   * As `sourceOf`, for a text that the page may have made from text of ours: copied, cut, joined, or extended. Such a
   * text is recorded, so that it is put back with the rest.
   */
  adopt(node: Text, shown = node.data): string {
    const change = this.texts.get(node);
    if (change?.written === shown) return change.original;
    if (this.own.get(node) === shown) return shown;
    const original = (change && this.editedFrom(change, shown)) ?? this.transcript.originalOf(shown) ?? shown;
    if (original === shown) return shown;
    if (!change) this.nodes.push(new WeakRef(node));
    this.texts.set(node, { original, written: shown });
    return original;
  }

  /** The original of a text that the page changed in one place after we wrote it; `null` where it cannot be told. */
  private editedFrom({ original, written }: TextChange, shown: string): string | null {
    let [before, after] = [0, 0];
    const most = Math.min(shown.length, written.length);
    while (before < most && shown[before] === written[before]) before++;
    while (after < most - before && shown.at(-1 - after) === written.at(-1 - after)) after++;
    const isWhole = Math.max(before, after) === written.length;
    if (original.length !== written.length && !isWhole) return null;
    const between = shown.slice(before, shown.length - after);
    const mid = this.transcript.originalOf(between) ?? between;
    if (!isWhole) return original.slice(0, before) + mid + original.slice(original.length - after);
    return before === written.length ? original + mid : mid + original;
  }

  /** Records that a text was looked at and stays as it is. */
  leave(node: Text, shown: string): void {
    this.own.set(node, shown);
  }

  /** Whether the node reads as we wrote it. */
  isOurs(node: Text): boolean {
    return this.texts.get(node)?.written === node.data;
  }

  /** Whether the page put a node that we wrote back to what it was. */
  wasReverted(node: Text): boolean {
    return this.texts.get(node)?.original === node.data;
  }

  /**
   * Writes a change to a node, if the node still has the original. Returns whether the node changed. The caller makes
   * `held`, since it has more time.
   */
  write(node: Text, held: WeakRef<Text>, change: TextChange): boolean {
    const { original, written } = change;
    const shown = node.data;
    const before = this.texts.get(node);
    if ((before?.written === shown ? before.original : shown) !== original) return false;
    if (written === original) this.forget(node);
    else {
      if (!before) this.nodes.push(held);
      this.texts.set(node, change);
      if (this.nodes.length > this.pruneAt) this.prune();
    }
    if (shown === written) return false;
    node.data = written;
    return true;
  }

  /** Drops references to nodes that are gone, forgotten or listed twice. */
  private prune(): void {
    const seen = new Set<Text>();
    this.nodes = this.nodes.filter((held) => {
      const node = held.deref();
      if (!node || !this.texts.has(node) || seen.has(node)) return false;
      return seen.add(node);
    });
    this.pruneAt = Math.max(MANY, 2 * this.nodes.length);
  }

  /** Leaves a node to the page as it is. */
  forget(node: Text): void {
    this.texts.delete(node);
  }

  /** The page's own value of an attribute; `null` where it is absent. */
  attributeOf(element: Element, name: string): string | null {
    const value = attributeOf(element, name);
    const change = this.attributes.get(element)?.get(name);
    return change && change.written === value ? change.original : value;
  }

  /** As `adopt`, for an attribute. */
  adoptAttribute(element: Element, name: string): string | null {
    const value = attributeOf(element, name);
    const changes = this.attributes.get(element);
    if (value === null || changes?.get(name)?.written === value) return this.attributeOf(element, name);
    const original = this.transcript.originalOf(value);
    if (original === null || original === value) return value;
    this.attributes.set(element, (changes ?? new Map<string, Change>()).set(name, { original, written: value }));
    return original;
  }

  /** As `write`, for an attribute; `null` stands for an absent attribute. */
  writeAttribute(element: Element, name: string, original: string | null, text: string | null): boolean {
    if (this.attributeOf(element, name) !== original) return false;
    const changes = this.attributes.get(element) ?? new Map<string, Change>();
    if (text === original) changes.delete(name);
    else changes.set(name, { original, written: text });
    if (changes.size > 0) this.attributes.set(element, changes);
    else this.attributes.delete(element);
    if (attributeOf(element, name) === text) return false;
    setAttribute(element, name, text);
    return true;
  }

  /** Puts back everything that still reads as we wrote it, one change a step. Returns the number of changes. */
  *restore(): Generator<void, number> {
    let changed = 0;
    for (const held of this.nodes) {
      const node = held.deref();
      const change = node && this.texts.get(node);
      if (node && change?.written === node.data) {
        node.data = change.original;
        changed++;
      }
      yield;
    }
    for (const [element, changes] of this.attributes) {
      for (const [name, { original, written }] of changes) {
        if (attributeOf(element, name) !== written) continue;
        setAttribute(element, name, original);
        changed++;
      }
      yield;
    }
    this.texts = new WeakMap();
    this.own = new WeakMap();
    this.transcript = new Transcript();
    this.nodes = [];
    this.attributes.clear();
    return changed;
  }
}
