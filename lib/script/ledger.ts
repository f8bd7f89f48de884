import { attributeOf, setAttribute } from '../document/html/nodes';
import { Transcript } from './transcript';

export interface TextChange {
  original: string;
  written: string;
}

/** `null`: the attribute is not there. */
interface Change {
  original: string | null;
  written: string | null;
}

/** So many nodes are kept in mind before those that are gone are sorted out. */
const MANY = 10_000;

/**
 * What a page's texts and attributes were before they were converted. A page's own later change wins: what no longer
 * reads as it was written is the page's, and is neither put back nor taken for an original of ours.
 */
export class Ledger {
  private texts = new WeakMap<Text, TextChange>();
  /** Nodes that were looked at and left as they were: they are the page's, though others like them are ours. */
  private own = new WeakMap<Text, string>();
  transcript = new Transcript();
  /** The nodes that were written, held so that a page that comes and goes can be collected. */
  private nodes: WeakRef<Text>[] = [];
  private pruneAt = MANY;
  /** Elements with labels are few, and one that was taken out may come back: these are held. */
  private attributes = new Map<Element, Map<string, Change>>();

  /** The text as the page has it: the original where the node still reads as we wrote it. */
  sourceOf(node: Text, shown = node.data): string {
    const change = this.texts.get(node);
    return change && change.written === shown ? change.original : shown;
  }

  /**
   * As `sourceOf`, for a text that the page may have made of ours: copied, cut, joined, or written on. What is found to be
   * so is put back with the rest.
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

  /** What a text was before that the page changed in one place after we wrote it. */
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

  /** Notes that a text was looked at and is to stay as it is. */
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
   * Writes a change to a node, if that still has the original. Gives whether the node changed. `held` is made by the
   * caller, who has more time.
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

  /** Drops what pages that come and go have left behind. */
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

  /** The attribute as the page has it. */
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

  /** As `write`, for an attribute; an original of `null` is an attribute that was not there. */
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

  /** Puts everything back that still reads as it was written; a step after each, so that the work can be sliced. */
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
