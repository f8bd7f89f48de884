import { sha256 as hash } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Returns the SHA-256 of a text in UTF-8 as lower-case hex. Does not use `crypto.subtle`, which plain http pages lack.
 */
export const sha256 = (text: string): string => bytesToHex(hash(utf8ToBytes(text)));

/** Returns a short digest of a text (53 bits, cyrb53) as 14 hex digits: to distinguish sentences, not for security. */
export function shortDigest(text: string): string {
  const { high, low } = halvesOf(text, 0, text.length);
  return (4294967296 * (2097151 & low) + high).toString(16).padStart(14, '0');
}

/** Returns the low 32 bits of the short digest of a part of a text, as a number. */
export const digestWithin = (text: string, start: number, end: number): number => halvesOf(text, start, end).high;

function halvesOf(text: string, start: number, end: number): { high: number; low: number } {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return { high: high >>> 0, low };
}
