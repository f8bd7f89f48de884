/** Number of code units from which a decoder is quicker than passing each as an argument. */
const DECODED = 32;
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The code units [from, to) of a buffer as a string. */
export function stringOf(units: Uint16Array, from: number, to: number): string {
  const some = units.subarray(from, to);
  if (to - from >= DECODED) {
    const text = decoder.decode(some);
    // The decoder replaces a lone surrogate with U+FFFD, so that such a text is decoded the other way.
    if (!text.includes('\ufffd')) return text;
  }
  return String.fromCharCode.apply(null, some as unknown as number[]);
}
