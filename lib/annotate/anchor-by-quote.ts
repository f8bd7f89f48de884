import type { TextIndex } from '../document/html/text-spaces';
import { positionOf, quoteOf } from '../model/quotes';
import type { Selector } from '../model/schema';
import { type Anchor, anchorAt } from './anchor';

/** Minimum number of equal characters around a match: a figure of one digit occurs everywhere. */
const ENOUGH = 8;
/** Maximum number of occurrences examined. */
const MAX_TRIES = 2000;

/**
 * Finds a quote in a page that has been rewritten: the occurrence of the quoted text with most of the same text around
 * it; among equals the one nearest to its old position, since rows of a table are alike. Null where the text is gone,
 * or too little around it is the same.
 * @param text the text that `index` is over
 */
export function anchorByQuote(text: string, index: TextIndex<Node>, at: Selector[]): Anchor | null {
  const quote = quoteOf(at);
  if (!quote?.exact) return null;
  const { exact, prefix, suffix } = quote;
  const was = positionOf(at)?.start ?? 0;
  let best = { start: -1, alike: Math.min(ENOUGH, prefix.length + suffix.length) - 1, away: 0 };
  let start = text.indexOf(exact);
  for (let tries = 0; start >= 0 && tries < MAX_TRIES; tries++) {
    const end = start + exact.length;
    const before = text.slice(Math.max(0, start - prefix.length), start);
    const alike = commonEnd(before, prefix) + commonStart(text.slice(end, end + suffix.length), suffix);
    const away = Math.abs(start - was);
    if (alike > best.alike || (alike === best.alike && away < best.away)) best = { start, alike, away };
    start = text.indexOf(exact, start + 1);
  }
  return best.start < 0 ? null : anchorAt(index, best.start, best.start + exact.length);
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}
