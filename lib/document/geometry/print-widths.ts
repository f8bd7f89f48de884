import { halves } from './lines';
import type { Run } from './types';

/** How wide a text is, in sizes of its print. */
export type WidthOf = (text: string) => number;

/** Digits are of one width in every font that figures are set in. */
const DIGITS = /^\d+$/;

/** As wide as print is in most fonts. */
export const usualWidth: WidthOf = (text) => halves(text) / 2;

/**
 * How wide the digits and marks of a sheet are, as those show that stand there by themselves: in fonts a stroke is half as wide as a
 * digit, and a digit less or more than half of its height.
 */
export function printWidths(runs: Run[]): WidthOf {
  const seen = new Map<string, number[]>();
  for (const { text, width, height } of runs) {
    const own = text.trim();
    const name = DIGITS.test(own) ? DIGIT : own;
    if (!own || text !== own || (name !== DIGIT && own.length > 1)) continue;
    const list = seen.get(name) ?? [];
    list.push(width / own.length / height);
    seen.set(name, list);
  }
  const widths = new Map(Array.from(seen, ([name, list]) => [name, middleOf(list)]));
  return (text) =>
    Array.from(text).reduce((sum, each) => sum + (widths.get(DIGITS.test(each) ? DIGIT : each) ?? usualWidth(each)), 0);
}

const DIGIT = '0';
const middleOf = (list: number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;
