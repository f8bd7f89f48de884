/** Formats that every workbook has without naming them (ECMA-376 part 1, 18.8.30): those of plain numbers. */
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

/** Of a format: texts in quotes, single characters that are meant, room left free, colours and languages. */
const TEXTS = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/g;
/** Digits before and behind the point; a comma at the end would divide by thousands. */
const PLAIN = /^[#0?, ]*[#0?](?:\.([#0?]*))?$/;
const MAX_FORMAT = 255;
const MAX_DECIMALS = 15;

/** The format that a number names, where a workbook does not say it. */
export const builtInFormat = (id: number): string => BUILT_IN[id] ?? '';

/**
 * A number as a cell shows it: rounded to the decimals of its format, and without what binary fractions leave behind. In other formats
 * than those of plain numbers it is given as it is kept.
 * @param text the number as a file has it
 * @param format the format of its cell, '' where that has none
 */
export function shownNumber(text: string, format: string): string {
  const number = Number(text);
  if (!text.trim() || !Number.isFinite(number)) return text;
  const kept = Number(number.toPrecision(15));
  if (Math.abs(kept) >= 1e15) return text;
  const decimals = decimalsOf(format);
  return String(decimals === null ? kept : rounded(kept, decimals));
}

/** How many decimals a format shows; null where it is none of plain numbers. */
function decimalsOf(format: string): number | null {
  if (format.length > MAX_FORMAT) return null;
  const [positive = ''] = format.replace(TEXTS, '').split(';');
  const decimals = PLAIN.exec(positive.trim())?.[1];
  if (!PLAIN.test(positive.trim()) || (decimals?.length ?? 0) > MAX_DECIMALS) return null;
  return decimals?.length ?? 0;
}

/** Halves away from zero, by decimal digits. */
function rounded(number: number, decimals: number): number {
  const [digits, exponent = '0'] = String(Math.abs(number)).split('e');
  const whole = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  const size = Number(`${whole}e-${decimals}`);
  return number < 0 && size ? -size : size;
}
