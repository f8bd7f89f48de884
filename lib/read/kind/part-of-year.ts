import { chineseNumber } from '../../text/numbers';

const NUMERAL = /[一二三四五六七八九十]{1,2}(?=月|季|(?:至|到|-)[一二三四五六七八九十]{1,2}(?:月|季))/g;
const YEAR = '(?:20\\d\\d[年./-])?';
const TO = '起?,?(?:至|到|[-—–―~])+';
/** A range of months, written as months or as days: 1-12月, 1月1日至12月31日, 2022.1.1-2022.12.31; or of quarters. */
const RANGE = new RegExp(
  `(?<!\\d)${YEAR}第?(\\d{1,2})(?:季度?|月份?(?:\\d{1,2}日)?|[./-]\\d{1,2}日?)?${TO}${YEAR}第?(\\d{1,2})(?:(季)度?|月份?(?:\\d{1,2}日)?|[./-]\\d{1,2}日?)(?!\\d)`,
  'g',
);
/** Words for a part of a year by itself. */
const PART = /季度|半年|\d月份/;
const [DECEMBER, LAST_QUARTER, JULY] = [12, 4, 7];

/**
 * Whether a folded title without blanks is that of a part of a year: a quarter, half a year, 1—11月. A range from the
 * first month or quarter to the last is a whole year, however it is written. A range of months that ends with the year
 * is what a body reports on that was set up within it, as all were for 2008; the second half of a year is a part.
 */
export function isPartOfYear(title: string): boolean {
  const plain = title.replaceAll('元月', '1月').replace(NUMERAL, (numeral) => `${chineseNumber(numeral)}`);
  let isPart = false;
  const rest = plain.replace(RANGE, (_, from: string, to: string, isQuarter: string | undefined) => {
    const isToEnd = Number(to) === (isQuarter ? LAST_QUARTER : DECEMBER);
    const isOfNewBody = !isQuarter && Number(from) !== JULY && /年度报告|年报/.test(title);
    isPart ||= !isToEnd || (Number(from) !== 1 && !isOfNewBody);
    return '';
  });
  return isPart || PART.test(rest);
}
