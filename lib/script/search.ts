import type { Division } from './division';
import { BY_CHARACTER, SPECIAL, type Trie } from './trie';
import { KIND } from './types';

/** Maximum number of matches along one path of the tree: no dictionary has keys so long. */
const MAX_MATCHES = 64;

/** Finds which entry of a dictionary applies at a position of a text. */
export class Search {
  /** Set by `at`: the entry that applies, and the index where its key ends. */
  entry = 0;
  end = 0;
  private readonly ends = new Int32Array(MAX_MATCHES);
  private readonly entries = new Int32Array(MAX_MATCHES);

  /** Without a division into words, the longest match always applies, as in OpenCC. */
  constructor(
    private readonly trie: Trie,
    private readonly division: Division | null,
  ) {}

  /**
   * Whether an entry applies at `from`; `next` is the next index where a key may begin. The longest strong entry
   * applies first; any other one only if no entry begins inside it that the first dictionary of the chain would have
   * preferred. No entry applies that lies across words.
   */
  at(units: Uint16Array, from: number, next: number): boolean {
    const { trie } = this;
    const { kinds } = trie;
    let node = trie.root(units[from] as number);
    let at = from + 1;
    let matches = 0;
    let strong = false;
    for (;;) {
      const state = trie.state(node);
      if (state > 1 && matches < MAX_MATCHES) {
        const entry = state >> 1;
        strong ||= kinds[entry] === KIND.strong;
        this.ends[matches] = at;
        this.entries[matches++] = entry;
      }
      if ((state & 1) === 0) break;
      node = trie.child(node, units[at] as number);
      if (node === 0) break;
      at++;
    }
    if (matches === 0) return false;
    return (strong && this.choose(units, from, next, matches, true)) || this.choose(units, from, next, matches, false);
  }

  /** Sets the longest of the found matches that applies. Returns whether there is one. */
  private choose(units: Uint16Array, from: number, next: number, matches: number, strong: boolean): boolean {
    for (let index = matches - 1; index >= 0; index--) {
      const entry = this.entries[index] as number;
      const end = this.ends[index] as number;
      const kind = this.trie.kinds[entry] as number;
      if ((kind === KIND.strong) !== strong || (!strong && !this.holds(units, from, end, kind))) continue;
      // The match makes a difference if its value is not that of its characters, or if another key may begin inside it.
      const matters = this.trie.lengths[entry] !== BY_CHARACTER || next < end;
      if (matters && this.division && !this.division.allows(units, from, end)) continue;
      this.entry = entry;
      this.end = end;
      return true;
    }
    return false;
  }

  /** Whether the chain's first dictionary leaves [from, end) to an entry of this kind. */
  private holds(units: Uint16Array, from: number, end: number, kind: number): boolean {
    for (let at = from + 1; at < end; at++) if (this.reach(units, at, KIND.strong) > 0) return false;
    if (kind === KIND.phrase) return true;
    for (let at = from; at < end; ) {
      at = Math.max(at + 1, this.reach(units, at, KIND.phrase));
      if (at > end) return false;
    }
    return true;
  }

  /** Returns the end of the longest key of a kind from `from` on that does not lie across words; 0 if none. */
  private reach(units: Uint16Array, from: number, kind: number): number {
    const { trie, division } = this;
    if (trie.start[units[from] as number] === SPECIAL) return 0;
    let node = trie.root(units[from] as number);
    if (node === 0) return 0;
    let reach = 0;
    for (let at = from + 1; ; at++) {
      const entry = trie.state(node) >> 1;
      if (entry !== 0 && trie.kinds[entry] === kind && (!division || division.allows(units, from, at))) reach = at;
      node = trie.child(node, units[at] as number);
      if (node === 0) return reach;
    }
  }
}
