import { type CellLabel, type LabelKey, labelScore, pairAt, REACH } from './labels';

/** A declared label, and its score for a cell, above 0 (see `labelScore`). */
export interface Scored<T> {
  item: T;
  score: number;
}

/** Indexes declared labels by their character pairs: only labels that share a pair with a cell can resemble it. */
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

  /** Returns the labels that share a pair with any of some texts, in the order declared. */
  near(...texts: string[]): T[] {
    const near = new Set<number>();
    for (const text of texts) {
      for (let i = 0; i + 1 < text.length; i++) {
        const items = this.byPair.get(pairAt(text, i));
        if (items) for (const item of items) near.add(item);
      }
    }
    return [...near].sort((a, b) => a - b).map((item) => this.items[item] as T);
  }

  /**
   * Returns the labels that a cell may be, in the order declared. Only as much of the cell as the longest label is
   * compared.
   */
  scored(label: CellLabel): Scored<T>[] {
    const end = this.longest + REACH;
    const [whole, head] = [label.whole.slice(0, end), label.head.slice(0, end)];
    const scored: Scored<T>[] = [];
    for (const item of whole === head ? this.near(whole) : this.near(whole, head)) {
      const score = labelScore(label, item.key);
      if (score) scored.push({ item, score });
    }
    return scored;
  }
}
