/** Longer than any description of one character; bounds the work on a text that is nothing but operators. */
const LONGEST = 64;

/** How many parts an ideographic description operator (⿰ ⿱ ⿲ …) takes; 0 for any other code unit. */
function partsOf(code: number): number {
  if (code < 0x2ff0 || code > 0x2fff) return 0;
  return code === 0x2ff2 || code === 0x2ff3 ? 3 : 2;
}

/**
 * Where the ideographic description sequence that starts at `from` ends: it describes one character, so nothing in it is
 * converted. `from + 1` where it is not complete.
 */
export function descriptionEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST);
  let [missing, at] = [1, from];
  while (missing > 0 && at < limit) {
    missing += partsOf(text.charCodeAt(at)) - 1;
    at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
  }
  return missing === 0 ? at : from + 1;
}
