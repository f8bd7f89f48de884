import { shortDigest } from '../text/digest';
import { quotesIn } from './quotes';
import type { Finding } from './schema';

/**
 * A digest of what a finding is about: its rule, its equation, the words it quotes, and the values it disputes. It does
 * not depend on the language of the message, nor on where on the page the words stand; it changes when the
 * value does, so that a finding set aside comes back with a new mistake.
 */
export function findingFingerprint({ rule, equation, at, expected, actual, data = {} }: Finding): string {
  const quotes = quotesIn(at).map(({ exact }) => exact);
  const { table, section, row, column } = data;
  return shortDigest(JSON.stringify([rule, equation, quotes, expected, actual, table, section, row, column]));
}
