import { type CellLabel, type LabelKey, labelScore, pairAt, REACH } from './labels';

/** A declared label and how well a cell is it: above 0. */
export interface Scored<T> {
  item: T;
  score: number;
}

/** Declared labels by the character pairs in them: only those that share one with a cell can be like it. */
export class LabelIndex<T extends { key: LabelKey }> {
  private readonly byPair = new Map<number, Set<number>>();
  private readonly longest: number;

  constructor(private readonly items: readonly T[]) {
    const wordings = items.flatMap(({ key }, item) => key.keys.map((text) => ({ text, item })));
    for (const { text, item } of wordings) {
      for (let i = 0; i + 1 < text.length; i++) {
        const pair = pairAt(text, i);
        this.byPair.set(pair, (this.byPair.get(pair) ?? new Set()).add(item));
      }
    }
    this.longest = Math.max(...wordings.map(({ text }) => text.length));
  }

  /** The labels that a cell may be, in the order declared. */
  scored(label: CellLabel): Scored<T>[] {
    const near = new Set<number>();
    for (const text of [label.whole, label.head]) {
      const end = Math.min(text.length, this.longest + REACH);
      for (let i = 0; i + 1 < end; i++) {
        for (const item of this.byPair.get(pairAt(text, i)) ?? NONE) near.add(item);
      }
    }
    const found: Scored<T>[] = [];
    for (const i of [...near].sort((a, b) => a - b)) {
      const item = this.items[i] as T;
      const score = labelScore(label, item.key);
      if (score) found.push({ item, score });
    }
    return found;
  }
}

const NONE: number[] = [];
