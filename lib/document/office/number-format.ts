/**
 * Built-in formats of plain numbers, by the id that a workbook uses without declaring it (ECMA-376 part 1, 18.8.30).
 */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
};

/** Parts of a format that are no digits: quoted texts, escaped characters, padding, colours and locales. */
const TEXTS = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/g;
/** Digits before and after the decimal point; a trailing comma, which would divide by thousands, does not match. */
const PLAIN = /^[#0?, ]*[#0?](?:\.([#0?]*))?$/;
const MAX_FORMAT = 255;
const MAX_DECIMALS = 15;

/** Returns the built-in format of an id, '' where it is none of plain numbers. */
export const builtInFormat = (id: number): string => BUILT_IN[id] ?? '';

/**
 * Returns a number as its cell shows it: rounded to the decimals of the format, without the residue of binary
 * fractions. With a format other than those of plain numbers it is returned as stored, without that residue.
 * @param text the number as stored in the file
 * @param format the cell's number format, '' where it has none
 */
export function shownNumber(text: string, format: string): string {
  const number = Number(text);
  if (!text.trim() || !Number.isFinite(number)) return text;
  const kept = Number(number.toPrecision(15));
  if (Math.abs(kept) >= 1e15) return text;
  const decimals = decimalsOf(format);
  return String(decimals === null ? kept : rounded(kept, decimals));
}

/** Returns how many decimals a format shows; null where it is not one of plain numbers. */
function decimalsOf(format: string): number | null {
  if (format.length > MAX_FORMAT) return null;
  const [positive = ''] = format.replace(TEXTS, '').split(';');
  const decimals = PLAIN.exec(positive.trim())?.[1];
  if (!PLAIN.test(positive.trim()) || (decimals?.length ?? 0) > MAX_DECIMALS) return null;
  return decimals?.length ?? 0;
}

/** Rounds by decimal digits, halves away from zero. */
function rounded(number: number, decimals: number): number {
  const [digits, exponent = '0'] = String(Math.abs(number)).split('e');
  const whole = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  const size = Number(`${whole}e-${decimals}`);
  return number < 0 && size ? -size : size;
}
