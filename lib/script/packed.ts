/**
 * A compiled dictionary as text, small when compressed and quick to read. Keys are sorted and each stores only what
 * differs from the one before; a value that is its key converted character by character is not stored.
 */
export interface Packed {
  /** Single characters: what is replaced and by what, in turn. */
  characters: string;
  /** Every code unit of the keys, once; last the `lone` ones that are keys by themselves. */
  symbols: string;
  lone: number;
  /** The ends of the keys, in their order. */
  keys: string;
  /** Per key three characters: units shared with the key before, units that follow, and kind with the value's length. */
  shapes: string;
  values: string;
  /** Per first code unit of keys six characters: how many keys, units in `keys`, and units in `values` it has. */
  blocks: string;
  /** The most code units that one unit of a text can become. */
  growth: number;
}

/** Number 0 in `shapes`; from here on up to 92 numbers are printable ASCII. */
export const ZERO = 35;
export const BASE = 92;
export const KINDS = 3;

/** The larger number that two characters stand for. */
export const readDigits = (text: string, at: number): number =>
  (text.charCodeAt(at) - ZERO) * BASE + text.charCodeAt(at + 1) - ZERO;
