import type { TextIndex } from '../document/html/text-spaces';
import { quoteOf } from '../model/quotes';
import type { Selector } from '../model/schema';
import { type Anchor, anchorAt, positionOf } from './anchor';

/** A figure of one digit occurs everywhere: a place is only believed if at least so much around it is the same. */
const ENOUGH = 8;
/** Occurrences that are looked at. */
const MAX_TRIES = 2000;

/**
 * The place of a quote in a page that has been rewritten: where the quoted words are with the most of the same words
 * around them; of equally good ones the one nearest to where they were, for rows of a table are alike. Null where they
 * are gone, or where nothing around them is as it was.
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
