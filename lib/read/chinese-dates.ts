import { chineseNumber } from '../text/numbers';

/** A nought is written as the letter O too: 二O一八年. */
const YEAR_DIGITS = /[二2][〇零0Oo][〇零一二三四五六七八九0-9Oo]{2}(?=年)/g;
const DAY = /(20\d\d)年 ?([一二三四五六七八九十]{1,2})月 ?([一二三四五六七八九十]{1,3})日/g;

const digits = (year: string): string =>
  [...year].map((each) => (/\d/.test(each) ? each : /o/i.test(each) ? 0 : chineseNumber(each))).join('');

/** Years in Chinese numerals as digits, character by character, so that every offset stays: 二〇二三年 is 2023年. */
export const withDigitYears = (folded: string): string => folded.replace(YEAR_DIGITS, digits);

/** Dates in Chinese numerals as digits: 二〇二三年一月二十日 is 2023年1月20日. Offsets do not stay. */
export const withDigitDates = (folded: string): string =>
  withDigitYears(folded).replace(
    DAY,
    (_, year: string, month: string, day: string) => `${year}年${chineseNumber(month)}月${chineseNumber(day)}日`,
  );
