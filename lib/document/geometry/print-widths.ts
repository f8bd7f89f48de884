import { halves } from './lines';
import type { Run } from './types';

/** Returns the width of a text, in sizes of its print. */
export type WidthOf = (text: string) => number;

/** All digits have the same width in every font used for figures. */
const DIGITS = /^\d+$/;

/** The width of print in most fonts. */
export const usualWidth: WidthOf = (text) => halves(text) / 2;

/**
 * Measures the widths of digits and marks on a sheet by runs of nothing else: depending on the font a stroke is half as
 * wide as a digit, and a digit more or less than half as wide as it is high.
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
