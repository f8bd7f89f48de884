import { chineseNumber } from '../text/numbers';

/** Zero is also written as the letter O: 二O一八年. */
const YEAR_DIGITS = /[二2][〇零0Oo][〇零一二三四五六七八九0-9Oo]{2}(?=年)/g;
const DAY = /(20\d\d)年 ?([一二三四五六七八九十]{1,2})月 ?([一二三四五六七八九十]{1,3})日/g;

const digits = (year: string): string =>
  [...year].map((each) => (/\d/.test(each) ? each : /o/i.test(each) ? 0 : chineseNumber(each))).join('');

/**
 * Replaces years in Chinese numerals by digits, one for each character, so that offsets do not change: 二〇二三年 is 2023年.
 */
export const withDigitYears = (folded: string): string => folded.replace(YEAR_DIGITS, digits);

/** Replaces dates in Chinese numerals by digits: 二〇二三年一月二十日 is 2023年1月20日. Offsets change. */
export const withDigitDates = (folded: string): string =>
  withDigitYears(folded).replace(
    DAY,
    (_, year: string, month: string, day: string) => `${year}年${chineseNumber(month)}月${chineseNumber(day)}日`,
  );
