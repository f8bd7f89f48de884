/** Packs sorted code-unit pairs as base-43 varints of their deltas, in printable ASCII without quotes or backslash. */

const ALPHABET = '!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz';
const HALF = ALPHABET.length >> 1;

function packNumber(value: number): string {
  let rest = value;
  let packed = '';
  while (rest >= HALF) {
    packed += ALPHABET[HALF + (rest % HALF)];
    rest = Math.floor(rest / HALF);
  }
  return packed + ALPHABET[rest];
}

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const unzigzag = (value: number): number => (value & 1 ? -(value + 1) / 2 : value / 2);

/** Packs pairs, which must be sorted by their first member, as ASCII text for `unpackPairs`. */
export function packPairs(pairs: [number, number][]): string {
  let [lastFrom, lastTo] = [0, 0];
  let packed = '';
  for (const [from, to] of pairs) {
    packed += packNumber(from - lastFrom) + packNumber(zigzag(to - lastTo));
    [lastFrom, lastTo] = [from, to];
  }
  return packed;
}

/**
 * Returns the pairs of a text by `packPairs`. Looks digits up by character code, as every page waits for this before
 * its audit.
 */
export function unpackPairs(packed: string): [number, number][] {
  const digits = new Uint8Array(128);
  for (let digit = 0; digit < ALPHABET.length; digit++) digits[ALPHABET.charCodeAt(digit)] = digit;
  const pairs: [number, number][] = [];
  let position = 0;
  const next = (): number => {
    let value = 0;
    let weight = 1;
    for (;;) {
      const digit = digits[packed.charCodeAt(position++)] ?? 0;
      if (digit < HALF) return value + digit * weight;
      value += (digit - HALF) * weight;
      weight *= HALF;
    }
  };
  let [from, to] = [0, 0];
  while (position < packed.length) {
    from += next();
    to += unzigzag(next());
    pairs.push([from, to]);
  }
  return pairs;
}
