/** From so many code units on a decoder is quicker than handing each over as an argument. */
const DECODED = 32;
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The code units of a buffer from `from` up to `to` as a string. */
export function stringOf(units: Uint16Array, from: number, to: number): string {
  const some = units.subarray(from, to);
  if (to - from >= DECODED) {
    const text = decoder.decode(some);
    // What stands for a lone surrogate: a decoder keeps none.
    if (!text.includes('\ufffd')) return text;
  }
  return String.fromCharCode.apply(null, some as unknown as number[]);
}
