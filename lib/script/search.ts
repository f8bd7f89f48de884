import { DESCRIPTION, type Trie } from './trie';
import { KIND } from './types';

/** More matches can end along one path only if keys were longer than any dictionary's. */
const MAX_MATCHES = 64;

/** Finds which entry of a dictionary applies at a place of a text. */
export class Search {
  /** Set by `at`: the entry that applies, and where its key ends in the text. */
  entry = 0;
  end = 0;
  private readonly ends = new Int32Array(MAX_MATCHES);
  private readonly entries = new Int32Array(MAX_MATCHES);

  constructor(private readonly trie: Trie) {}

  /**
   * Whether an entry applies at `from`, whose first symbol is `first`. A strong one does, the longest first; any other
   * only if nothing begins inside it that the first dictionary of the chain would have taken before.
   */
  at(text: string, from: number, first: number): boolean {
    const { trie } = this;
    const { nodes, kinds } = trie;
    let node = first;
    let at = from + 1;
    let matches = 0;
    this.entry = 0;
    for (;;) {
      const state = nodes[node] as number;
      if (state > 1) {
        const entry = state >> 1;
        if (kinds[entry] === KIND.strong) {
          this.entry = entry;
          this.end = at;
        } else if (matches < MAX_MATCHES) {
          this.ends[matches] = at;
          this.entries[matches++] = entry;
        }
      }
      if ((state & 1) === 0 || at >= text.length) break;
      node = trie.child(node, text.charCodeAt(at));
      if (node === 0) break;
      at++;
    }
    if (this.entry !== 0) return true;
    while (matches-- > 0) {
      const entry = this.entries[matches] as number;
      const end = this.ends[matches] as number;
      if (!this.holds(text, from, end, kinds[entry] as number)) continue;
      this.entry = entry;
      this.end = end;
      return true;
    }
    return false;
  }

  /** Whether the chain's first dictionary leaves [from, end) to an entry of this kind. */
  private holds(text: string, from: number, end: number, kind: number): boolean {
    for (let at = from + 1; at < end; at++) if (this.reach(text, at, KIND.strong) > 0) return false;
    if (kind === KIND.phrase) return true;
    for (let at = from; at < end; ) {
      at = Math.max(at + 1, this.reach(text, at, KIND.phrase));
      if (at > end) return false;
    }
    return true;
  }

  /** Where the longest key of one kind that starts at `from` ends; 0 if there is none. */
  private reach(text: string, from: number, kind: number): number {
    const { trie } = this;
    let node = trie.first(text.charCodeAt(from));
    if (node === 0 || node === DESCRIPTION) return 0;
    let reach = 0;
    for (let at = from + 1; ; at++) {
      const entry = (trie.nodes[node] as number) >> 1;
      if (entry !== 0 && trie.kinds[entry] === kind) reach = at;
      node = at < text.length ? trie.child(node, text.charCodeAt(at)) : 0;
      if (node === 0) return reach;
    }
  }
}
