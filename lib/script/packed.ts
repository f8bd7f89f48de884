/**
 * A compiled dictionary as text, small when compressed and quick to read. Keys are sorted, and each stores only what
 * differs from the key before (front coding). A value that is its key converted character by character is not stored.
 */
export interface Packed {
  /** Single characters in pairs: the one that is replaced, then its replacement. */
  characters: string;
  /** Every code unit of the keys, once; the last `lone` of them are keys by themselves. */
  symbols: string;
  lone: number;
  /** Of each key, in their order, the part that differs from the key before. */
  keys: string;
  /** Three characters per key: units shared with the key before, units that follow, kind with the value's length. */
  shapes: string;
  values: string;
  /** Six characters per first code unit of keys: its number of keys, of units in `keys`, and of units in `values`. */
  blocks: string;
  /** Maximum number of code units that one unit of a text can become. */
  growth: number;
}

/** Character code of the digit 0: the `BASE` digits from here on are printable ASCII. */
export const ZERO = 35;
export const BASE = 92;
export const KINDS = 3;

/** The number below `BASE`² that the two digits at `at` stand for. */
export const readDigits = (text: string, at: number): number =>
  (text.charCodeAt(at) - ZERO) * BASE + text.charCodeAt(at + 1) - ZERO;
