/** Maximum length of a sequence, in code units: real ones are shorter. Bounds the work on operators alone. */
const LONGEST = 32;
const ends = new Int32Array(LONGEST);

/** How many parts an ideographic description operator (⿰ ⿱ ⿲ …) takes; 0 for any other code unit. */
function partsOf(code: number): number {
  if (code < 0x2ff0 || code > 0x2fff) return 0;
  return code === 0x2ff2 || code === 0x2ff3 ? 3 : 2;
}

/**
 * Returns the end of the ideographic description sequence that starts at `from`, or `from + 1` where it is incomplete.
 * It describes one character, so nothing in it is converted. As in opencc-js, an incomplete nested sequence counts as
 * its operator alone.
 */
export function descriptionEnd(text: string, from: number): number {
  const length = Math.min(LONGEST, text.length - from);
  // From the back, so that nested sequences are known before those around them.
  for (let start = length - 1; start >= 0; start--) {
    let at = start + 1;
    let missing = partsOf(text.charCodeAt(from + start));
    ends[start] = 0;
    if (missing === 0) continue;
    for (; missing > 0 && at < length; missing--) {
      at = (ends[at] as number) || at + ((text.codePointAt(from + at) as number) > 0xffff ? 2 : 1);
    }
    if (missing === 0) ends[start] = at;
  }
  return from + ((ends[0] as number) || 1);
}
