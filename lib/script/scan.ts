import { LATER } from './tree';
import type { Trie } from './trie';

/** Number of code units that are converted at a time. */
const CHUNK = 8192;
/** Context of a chunk, in code units: more than a word, and more than a match and one that begins in it. */
const BEFORE = 16;
const BEHIND = 256;
/** Index in a scan where the chunk to convert begins. */
export const START = BEFORE;
/** Number of code units from there on, the context after the chunk included. */
export const SEEN = CHUNK + BEHIND;

/**
 * A stretch of a text, each code unit converted by itself, and the positions where keys may begin. Beyond both ends of
 * the text there is a zero, which is in no key and in no word.
 */
export class Scan {
  readonly units = new Uint16Array(BEFORE + SEEN + 2);
  /** What each unit becomes by itself, at the same index. */
  readonly converted = new Uint16Array(this.units.length);
  /** The first `count` are indices where a key may begin, ascending: those in the chunk and in the context after it. */
  readonly candidates = new Uint16Array(SEEN + 1);
  count = 0;
  /** Index where the chunk ends. */
  stop = 0;

  constructor(private readonly trie: Trie) {}

  /** Scans the chunk of `text` that begins at `done`. */
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
