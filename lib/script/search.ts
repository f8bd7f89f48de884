import type { Division } from './division';
import { BY_CHARACTER, DESCRIPTION, type Trie } from './trie';
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

  /** Without a division of texts into words, the longest match is taken wherever it begins, as OpenCC does. */
  constructor(
    private readonly trie: Trie,
    private readonly division: Division | null,
  ) {}

  /**
   * Whether an entry applies at `from`, whose first symbol is `first`. A strong one does, the longest first; any other
   * only if nothing begins inside it that the first dictionary of the chain would have taken before. Neither does if it
   * lies across words.
   */
  at(text: string, from: number, first: number): boolean {
    const { trie } = this;
    const { nodes, kinds } = trie;
    let node = first;
    let at = from + 1;
    let matches = 0;
    let strong = false;
    for (;;) {
      const state = nodes[node] as number;
      if (state > 1 && matches < MAX_MATCHES) {
        const entry = state >> 1;
        strong ||= kinds[entry] === KIND.strong;
        this.ends[matches] = at;
        this.entries[matches++] = entry;
      }
      if ((state & 1) === 0 || at >= text.length) break;
      node = trie.child(node, text.charCodeAt(at));
      if (node === 0) break;
      at++;
    }
    if (matches === 0) return false;
    return (strong && this.choose(text, from, matches, true)) || this.choose(text, from, matches, false);
  }

  /** Whether one of the matches found applies, the longest first; it is set. */
  private choose(text: string, from: number, matches: number, strong: boolean): boolean {
    for (let index = matches - 1; index >= 0; index--) {
      const entry = this.entries[index] as number;
      const end = this.ends[index] as number;
      const kind = this.trie.kinds[entry] as number;
      if ((kind === KIND.strong) !== strong || (!strong && !this.holds(text, from, end, kind))) continue;
      if (this.division && this.matters(text, from, end, entry) && !this.division.allows(text, from, end)) continue;
      this.entry = entry;
      this.end = end;
      return true;
    }
    return false;
  }

  /** Whether the text might come out otherwise without this match: by itself, or as something else begins inside. */
  private matters(text: string, from: number, end: number, entry: number): boolean {
    const { trie } = this;
    if (trie.lengths[entry] !== BY_CHARACTER) return true;
    for (let at = from + 1; at < end; at++) {
      const first = trie.first(text.charCodeAt(at));
      if (first >= trie.lone) return true;
      if (first > 0 && trie.filter.has(first, text.charCodeAt(at + 1), text.charCodeAt(at + 2))) return true;
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

  /** Where the longest key of one kind that starts at `from`, and does not lie across words, ends; 0 if there is none. */
  private reach(text: string, from: number, kind: number): number {
    const { trie, division } = this;
    let node = trie.first(text.charCodeAt(from));
    if (node === 0 || node === DESCRIPTION) return 0;
    let reach = 0;
    for (let at = from + 1; ; at++) {
      const entry = (trie.nodes[node] as number) >> 1;
      if (entry !== 0 && trie.kinds[entry] === kind && (!division || division.allows(text, from, at))) reach = at;
      node = at < text.length ? trie.child(node, text.charCodeAt(at)) : 0;
      if (node === 0) return reach;
    }
  }
}
