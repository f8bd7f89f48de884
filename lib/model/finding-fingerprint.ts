import { shortDigest } from '../text/digest';
import { quotesIn } from './quotes';
import type { Finding } from './schema';

/**
 * Returns a digest of what a finding is about: its rule, its equation, the words it quotes, and the values it disputes.
 * The digest depends neither on the language of the message nor on where the words stand on the page; it changes with
 * the value, so that a dismissed finding comes back with a new mistake.
 */
export function findingFingerprint({ rule, equation, at, expected, actual, data = {} }: Finding): string {
  const quotes = quotesIn(at).map(({ exact }) => exact);
  const { table, section, row, column } = data;
  return shortDigest(JSON.stringify([rule, equation, quotes, expected, actual, table, section, row, column]));
}
