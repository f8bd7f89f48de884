import { COST_STEPS, RAREST, type WordList } from './word-list';

/** Code units on either side of a match that are divided too: words are shorter, so that more decides nothing. */
const AROUND = 8;
/** Maximum length of a word, in code units. */
const LONGEST_WORD = 3;
/** Maximum length of a match that is checked, in code units: longer ones do not lie across words by chance. */
const LONGEST_ASKED = 12;
/** Cost of a phrase outside the list: more than the list's rarest word, and more for each further code unit. */
const PHRASE = 15 * COST_STEPS;
const PHRASE_UNIT = 2 * COST_STEPS;
const IMPOSSIBLE = 1 << 20;

const isIdeograph = (code: number): boolean => (code >= 0x3400 && code <= 0x9fff) || (code >= 0xd800 && code <= 0xdfff);

/**
 * Decides whether a match of the dictionary lies across words. It takes the most probable division of the surrounding
 * characters into words; the probability of a division is the product of its words' frequencies (a unigram model),
 * found by dynamic programming.
 */
export class Division {
  private readonly best = new Int32Array(2 * AROUND + LONGEST_ASKED + 1);
  private readonly within = new Int32Array(this.best.length);

  constructor(private readonly words: WordList) {}

  /** Whether no word of the best division lies across a border of the match [from, end) of `units`. */
  allows(units: Uint16Array, from: number, end: number): boolean {
    if (end - from > LONGEST_ASKED || !this.isDoubtful(units, from, end)) return true;
    let start = from;
    while (from - start < AROUND && isIdeograph(units[start - 1] as number)) start--;
    let stop = end;
    while (stop - end < AROUND && isIdeograph(units[stop] as number)) stop++;
    this.divide(units, start, stop, from, end);
    return this.within[stop - start] === this.best[stop - start];
  }

  /** Whether any word of the list lies across a border of the match. */
  private isDoubtful(units: Uint16Array, from: number, end: number): boolean {
    for (let at = from - LONGEST_WORD + 1; at < from; at++) {
      if (this.hasWord(units, at, from + 1, end - 1)) return true;
    }
    for (let at = Math.max(from + 1, end - LONGEST_WORD + 1); at < end; at++) {
      if (this.hasWord(units, at, end + 1, end + LONGEST_WORD)) return true;
    }
    return false;
  }

  /** Whether a word begins at `at` that ends between `least` and `most`. */
  private hasWord(units: Uint16Array, at: number, least: number, most: number): boolean {
    const { words } = this;
    let node = words.first(units[at] as number);
    for (let to = at + 1; node !== 0 && to - at <= LONGEST_WORD; to++) {
      const state = words.state(node);
      if (state > 1 && to >= least && to <= most) return true;
      node = (state & 1) === 0 ? 0 : words.child(node, units[to] as number);
    }
    return false;
  }

  /**
   * Fills `best` with the cost of the best division of [start, stop) up to each position, and `within` with the cost of
   * the best one that has no word across the borders of the match.
   */
  private divide(units: Uint16Array, start: number, stop: number, from: number, end: number): void {
    const { best, within, words } = this;
    best.fill(IMPOSSIBLE, 0, stop - start + 1);
    within.fill(IMPOSSIBLE, 0, stop - start + 1);
    best[0] = 0;
    within[0] = 0;
    for (let at = start; at < stop; at++) {
      const any = best[at - start] as number;
      if (any >= IMPOSSIBLE) continue;
      const inner = within[at - start] as number;
      let node = words.first(units[at] as number);
      const alone = words.state(node) >> 1 || RAREST;
      offer(best, at + 1 - start, any + alone);
      offer(within, at + 1 - start, inner + alone);
      for (let to = at + 2; to <= stop && to - at <= LONGEST_WORD && node !== 0; to++) {
        node = words.child(node, units[to - 1] as number);
        const cost = words.state(node) >> 1;
        if (cost === 0) continue;
        offer(best, to - start, any + cost);
        const crosses = at < from ? to > from && to < end : at > from && at < end && to > end;
        if (!crosses) offer(within, to - start, inner + cost);
      }
      if (at === from) {
        const phrase = PHRASE + (end - from - 2) * PHRASE_UNIT;
        offer(best, end - start, any + phrase);
        offer(within, end - start, inner + phrase);
      }
    }
  }
}

function offer(costs: Int32Array, place: number, cost: number): void {
  if (cost < (costs[place] as number)) costs[place] = cost;
}
