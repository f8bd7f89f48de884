/** Number of hash bits that index a set: small enough for the nearest caches, large enough to be mostly empty. */
const BITS = 19;
const SHIFT = 32 - BITS;

const hashOf = (one: number, other: number): number => Math.imul((one << 16) ^ other, 0x9e3779b1);

/**
 * Tells from two or three code units of a text whether a key may begin there, with no false negatives and few false
 * positives (a Bloom filter). It is three sets of bits, because the dictionary itself is too large to stay in the
 * caches.
 */
export class Filter {
  private readonly begin = new Uint32Array(2 ** (BITS - 5));
  private readonly pairs = new Uint32Array(2 ** (BITS - 5));
  private readonly triples = new Uint32Array(2 ** (BITS - 5));

  /** Adds a key: the symbol of its first code unit and the next two code units; `third` is -1 in a key of two. */
  add(first: number, second: number, third: number): void {
    const hash = hashOf(first, second);
    set(this.begin, hash);
    if (third < 0) set(this.pairs, hash);
    else set(this.triples, hashOf(hash, third));
  }

  /** Whether a key may begin with these three, given as to `add`. */
  has(first: number, second: number, third: number): boolean {
    const hash = hashOf(first, second);
    return get(this.begin, hash) && (get(this.triples, hashOf(hash, third)) || get(this.pairs, hash));
  }
}

function set(bits: Uint32Array, hash: number): void {
  const bit = hash >>> SHIFT;
  bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
}

function get(bits: Uint32Array, hash: number): boolean {
  const bit = hash >>> SHIFT;
  return (((bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
}
