import { COST_STEPS, RAREST, type WordList } from './word-list';

/** How far round a match the text is divided: words are shorter, and what lies beyond decides nothing here. */
const AROUND = 8;
/** Code units of the longest word that is looked for. */
const LONGEST_WORD = 3;
/** Longer matches are too long to lie across words by chance. */
const LONGEST_ASKED = 12;
/** What a phrase of the dictionary costs that is no word of the list: more than the rarest word there, more where it is longer. */
const PHRASE = 15 * COST_STEPS;
const PHRASE_UNIT = 2 * COST_STEPS;
const IMPOSSIBLE = 1 << 20;

const isIdeograph = (code: number): boolean => (code >= 0x3400 && code <= 0x9fff) || (code >= 0xd800 && code <= 0xdfff);

/**
 * Tells whether a match of the dictionary lies across words. Of all divisions of the few characters around into words,
 * the most probable one is taken; the probability of a division is the product of its words' frequencies (a unigram
 * model), found by dynamic programming.
 */
export class Division {
  private readonly best = new Int32Array(2 * AROUND + LONGEST_ASKED + 1);

  constructor(private readonly words: WordList) {}

  /** Whether no word of the best division lies across one of the two borders of the match [from, end) of `text`. */
  allows(text: string, from: number, end: number): boolean {
    if (end - from > LONGEST_ASKED || !this.isDoubtful(text, from, end)) return true;
    let start = from;
    while (start > 0 && from - start < AROUND && isIdeograph(text.charCodeAt(start - 1))) start--;
    let stop = end;
    while (stop < text.length && stop - end < AROUND && isIdeograph(text.charCodeAt(stop))) stop++;
    return this.cost(text, start, stop, from, end, false) <= this.cost(text, start, stop, from, end, true);
  }

  /** Whether any word of the list lies across a border of the match. */
  private isDoubtful(text: string, from: number, end: number): boolean {
    for (let at = Math.max(0, from - LONGEST_WORD + 1); at < end; at++) {
      if (at === from) continue;
      const { words } = this;
      let node = words.first(text.charCodeAt(at));
      for (let to = at + 1; node !== 0; to++) {
        const state = words.nodes[node] as number;
        if (state > 1 && (at < from ? to > from && to < end : to > end)) return true;
        if ((state & 1) === 0 || to >= text.length || to - at >= LONGEST_WORD) break;
        node = words.child(node, text.charCodeAt(to));
      }
    }
    return false;
  }

  /** The cost of the best division of [start, stop), words across the borders of the match among them or not. */
  private cost(text: string, start: number, stop: number, from: number, end: number, across: boolean): number {
    const { best, words } = this;
    const { nodes } = words;
    best.fill(IMPOSSIBLE, 0, stop - start + 1);
    best[0] = 0;
    for (let at = start; at < stop; at++) {
      const before = best[at - start] as number;
      if (before >= IMPOSSIBLE) continue;
      let node = words.first(text.charCodeAt(at));
      this.offer(at + 1 - start, before + ((nodes[node] as number) >> 1 || RAREST));
      for (let to = at + 2; to <= stop && to - at <= LONGEST_WORD && node !== 0; to++) {
        node = words.child(node, text.charCodeAt(to - 1));
        const cost = (nodes[node] as number) >> 1;
        const crosses = at < from ? to > from && to < end : at > from && at < end && to > end;
        if (cost > 0 && (across || !crosses)) this.offer(to - start, before + cost);
      }
      if (at === from) this.offer(end - start, before + PHRASE + (end - from - 2) * PHRASE_UNIT);
    }
    return best[stop - start] as number;
  }

  private offer(place: number, cost: number): void {
    if (cost < (this.best[place] as number)) this.best[place] = cost;
  }
}
