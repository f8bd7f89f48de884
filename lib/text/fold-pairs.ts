/** Packs sorted code-unit pairs as base-45 varints of their deltas, in printable ASCII without quotes or backslash. */

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

/** `pairs` sorted by their first member; gives ASCII text that `unpackPairs` reads back. */
export function packPairs(pairs: [number, number][]): string {
  let [lastFrom, lastTo] = [0, 0];
  let packed = '';
  for (const [from, to] of pairs) {
    packed += packNumber(from - lastFrom) + packNumber(zigzag(to - lastTo));
    [lastFrom, lastTo] = [from, to];
  }
  return packed;
}

/** The inverse of `packPairs`: digits by their character code, since this stands between every page and its audit. */
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
