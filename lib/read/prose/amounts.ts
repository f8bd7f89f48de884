import { openPlaces } from '../../model/stated-range';
import { chineseNumber } from '../../text/numbers';

/** A number as the prose states it. */
export interface Amount {
  value: number;
  /** The unit to which the text rounds the value: 1000 for 1.2万; ten for 约30. */
  rounded?: number;
  /** True where the text says 余, 多, 超过 or 以上. */
  atLeast?: boolean;
}

/** An amount with its unit (件, 条, 万元 …). */
export interface Measured {
  amount: Amount;
  /** Null for a bare zero (均为0). */
  unit: string | null;
  /** Offset after the unit. */
  end: number;
}

const CHINESE = '〇零一二两三四五六七八九十百千万亿';
const UNITS = '人次|件次|条次|篇次|件|条|份|宗|起|项|篇|例|批|笔|部|则|期|场|幅|户|家|名|人|元|页|字|次|个|套|台|天';
const DIGITS = '\\d{1,3}(?:[, ]\\d{3})+(?!\\d)|\\d{1,12}(?:\\.\\d{1,6})?';
const MEASURED = new RegExp(`(?:(${DIGITS})([万亿]?)|([${CHINESE}]{1,12}))(余|多|几)?(${UNITS})(以上)?`, 'y');
const PERCENT = /(\d{1,5}(?:\.\d{1,4})?)(?:%|‰)/y;
const BARE_ZERO = /(?:0|零)(?![\d.]|,\d|[\u4e00-\u9fff])/y;

/** Before a numeral in digits: the rest of a number, an ordinal, a document's number, the end of a range. */
const RUNS_ON = /[\dA-Za-z.第[/]$|\d[, ~-]$|\d[件条份]?[至到]$|不[足到]$/;
/** Before a Chinese numeral: 第一次, 每一件, 数十件 are not counts. */
const NO_COUNT = /[第每同另任某逐单进统这那该首唯上下数几成][A-Za-z]?$|不[足到]$/;
const ABOUT = /(?:约|近|大约|将近)$/;
const MORE = /(?:超过|逾|超)$/;
const POWERS: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };
/** Maximum number of characters before a numeral that the patterns above look at. */
const BEFORE = 4;

function amountOf(digits: string, power: string | undefined, more: boolean, about: boolean): Amount | null {
  const bare = digits.replace(/[, ]/g, '');
  const decimals = bare.split('.')[1]?.length ?? 0;
  const factor = power ? (POWERS[power] as number) : 1;
  const value = Math.round(Number(bare) * factor * 1e6) / 1e6;
  if (!Number.isSafeInteger(Math.round(value))) return null;
  const rounded = power ? factor / 10 ** decimals : 1;
  return {
    value,
    ...(about ? { rounded: Math.max(rounded, openPlaces(value), 10) } : rounded > 1 && !more ? { rounded } : {}),
    ...(more && { atLeast: true }),
  };
}

/**
 * Reads the count that begins at `at` in prose without blanks, with its unit. Returns null where there is none: dates,
 * ordinals, numbers of documents, ranges and figures without a unit are not counts.
 */
export function measuredAt(text: string, at: number): Measured | null {
  MEASURED.lastIndex = at;
  const match = MEASURED.exec(text);
  if (!match) return null;
  const before = text.slice(Math.max(0, at - BEFORE), at);
  const [, digits, power, chinese, several, unit = '', above] = match;
  if (several === '几' || (chinese ? NO_COUNT.test(before) || /^[万亿]/.test(chinese) : RUNS_ON.test(before)))
    return null;
  const isMoney = unit === '元';
  const more = several !== undefined || above !== undefined || MORE.test(before);
  const end = at + match[0].length;
  if (isMoney && digits) {
    const amount = amountOf(digits, undefined, more, false);
    return amount && { amount, unit: `${power ?? ''}元`, end };
  }
  const value = chinese ? chineseNumber(chinese) : null;
  if (chinese && value === null) return null;
  const spelled = chinese ? String(value) : (digits as string);
  const amount = amountOf(spelled, chinese ? undefined : power, more, ABOUT.test(before));
  return amount && (Number.isInteger(amount.value) || isMoney) ? { amount, unit, end } : null;
}

/** A printed number and the step to which it is rounded: 0.1 for 66.9. */
export const asPrinted = (printed: string): { value: number; step: number } => ({
  value: Number(printed),
  step: 10 ** -(printed.split('.')[1]?.length ?? 0),
});

/**
 * Reads the percentage that begins at `at`: its value, the step to which it is rounded (0.1 for 66.9%), and its end.
 */
export function percentAt(text: string, at: number): { value: number; step: number; end: number } | null {
  PERCENT.lastIndex = at;
  const match = PERCENT.exec(text);
  if (!match || match[0].endsWith('‰')) return null;
  return { ...asPrinted(match[1] as string), end: at + match[0].length };
}

/** Reads a zero without a unit, which is a count only after 为: 均为0, 为零. */
export function bareZeroAt(text: string, at: number): Measured | null {
  BARE_ZERO.lastIndex = at;
  return text[at - 1] === '为' && BARE_ZERO.test(text) ? { amount: { value: 0 }, unit: null, end: at + 1 } : null;
}
