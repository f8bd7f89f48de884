import type { Finding } from '../audit/schema';

/**
 * A digest of what a finding is about: its rule, its equation, the words it quotes, and the values it disputes. It does
 * not depend on the language of the message, nor on where on the page the words stand; it changes when the
 * value does, so that a finding set aside comes back with a new mistake.
 */
export function placeOf({ rule, equation, at, expected, actual, data = {} }: Finding): string {
  const quotes = at.flatMap((selector) => (selector.type === 'TextQuoteSelector' ? selector.exact : []));
  const { table, section, row, column } = data;
  return digest(JSON.stringify([rule, equation, quotes, expected, actual, table, section, row, column]));
}

/** FNV-1a, 64 bits: short, and the same everywhere. It names a place and protects nothing. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
}
