import { LATER } from './tree';
import type { Trie } from './trie';

/** Code units that are converted before they become a string. */
const CHUNK = 8192;
/** What is seen before and behind them: more than a word, and more than a match with another one that begins in it. */
const BEFORE = 16;
const BEHIND = 256;
/** Where in a scan that begins which is to be converted now. */
export const START = BEFORE;
/** Code units from there on that are seen. */
export const SEEN = CHUNK + BEHIND;

/**
 * A stretch of a text, each code unit converted by itself, and where in it keys may begin. Beyond both ends of the text
 * stands a zero, which is in no key and in no word.
 */
export class Scan {
  readonly units = new Uint16Array(BEFORE + SEEN + 2);
  /** What each unit becomes by itself, at the same place. */
  readonly converted = new Uint16Array(this.units.length);
  /** The first `count` are places where a key may begin, in ascending order; all of `CHUNK`, and more. */
  readonly candidates = new Uint16Array(SEEN + 1);
  count = 0;
  /** Where that ends which is to be converted now. */
  stop = 0;

  constructor(private readonly trie: Trie) {}

  /** Looks at `text` from `done` on. */
  look(text: string, done: number): void {
    const { units, converted, candidates, trie } = this;
    const { difference, start, filter, lone } = trie;
    const from = Math.max(0, done - BEFORE);
    const end = START + Math.min(SEEN, text.length - done);
    units.fill(0, 0, START - (done - from));
    for (let place = START - (done - from), at = from; at < done; place++) units[place] = text.charCodeAt(at++);
    let count = 0;
    let [code, next] = [text.charCodeAt(done), done + 1 < text.length ? text.charCodeAt(done + 1) : 0];
    for (let place = START, at = done + 2; place < end; place++, at++) {
      const afterNext = at < text.length ? text.charCodeAt(at) : 0;
      let first = start[code] as number;
      units[place] = code;
      converted[place] = code ^ (difference[code] as number);
      if (first !== 0) {
        if (first >= LATER) first = trie.first(code);
        if (first >= lone || filter.has(first, next, afterNext)) candidates[count++] = place;
      }
      code = next;
      next = afterNext;
    }
    units.fill(0, end, end + 2);
    candidates[count] = end;
    this.count = count;
    this.stop = Math.min(end, START + CHUNK);
  }
}
