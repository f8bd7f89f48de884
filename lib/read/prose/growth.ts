import { asPrinted } from './amounts';
import { isAsPrinted } from './shares';

/** A stated rate of growth since the year before; offsets are those of the compact text. */
export interface Growth {
  /** In per cent; below zero where the count fell. */
  percent: number;
  now: number;
  before: number;
  /** Whether the counts give the rate. Null where they do not, but it may have been worked out from other counts. */
  holds: boolean | null;
  start: number;
  end: number;
}

const UNIT = '(?:件次|人次|条次|件|条|份|宗|起|次|篇|项|个)';
/** An exact count: 约50件, 1.2万件 and 50余件 are not. */
const COUNT = `(?<![\\d.,万亿]|约|近|超|逾|过|足)(\\d{1,9})(${UNIT})`;
const COUNTS = new RegExp(COUNT, 'g');
const THAN = '[,(]?(?:同比)?(?:较|比|与)(?:20\\d\\d年|上一?年|去年|前一年)(?:度|全年|同期)*';
const ROSE = '增长|上升|增加|上涨|提高|增幅';
const FELL = '下降|减少|降低|回落|降幅';
const RATE = `(?:同比)?(?:(${ROSE})|${FELL})(?:率|了|为|达|到|:)*(\\d{1,4}(?:\\.\\d{1,4})?)%(?!以上|左右|多)`;
const BY = `(?:净)?(?:${ROSE}|${FELL}|多|少)了?\\d{1,9}${UNIT}[,(]`;
/** 50件,较上年的40件增长25%; 50件,较上年的40件增加10件,增长25%. */
const FROM_COUNT = new RegExp(
  `${COUNT}${THAN}(?:的|收到|受理|新收|办理|申请|数量|数|\\()*(\\d{1,9})(${UNIT})\\)?(?:相比|相较)?,?(?:${BY})?${RATE}`,
  'g',
);
/** 138件,比2020年增加18件,增长15%. */
const FROM_DIFFERENCE = new RegExp(
  `${COUNT}${THAN}(?:净)?(?:(增加|增长|上升|多)|减少|下降|少)了?(\\d{1,9})(${UNIT})[,(]${RATE}`,
  'g',
);
/** Maximum number of characters of a sentence before its rate of growth: no real sentence has more. */
const MAX_SENTENCE = 200;

/** The counts of one unit in the sentence, up to the offset `end`: any of them may be what has grown. */
function countsBefore(text: string, end: number, unit: string): number[] {
  const near = text.slice(Math.max(0, end - MAX_SENTENCE), end);
  const sentence = near.slice(Math.max(near.lastIndexOf('。'), near.lastIndexOf(';')) + 1);
  return Array.from(sentence.matchAll(COUNTS), ([, digits, of]) => (of === unit ? Number(digits) : null)).filter(
    (count) => count !== null,
  );
}

/**
 * Finds rates of growth in a paragraph together with the counts they are worked out from. A rate is certainly wrong
 * only where both counts are next to it and the sentence has no other count that may be meant.
 * @param text compact
 */
export function growthsIn(text: string): Growth[] {
  const fromCount = Array.from(text.matchAll(FROM_COUNT), (match) => {
    const [whole, digits = '', unit = '', earlier = '', of, rose, printed = ''] = match;
    return { match, whole, digits, unit, of, rose, printed, beforeOf: () => Number(earlier), isSure: true };
  });
  const fromDifference = Array.from(text.matchAll(FROM_DIFFERENCE), (match) => {
    const [whole, digits = '', unit = '', more, difference = '', of, rose, printed = ''] = match;
    const beforeOf = (now: number): number => now - (more ? 1 : -1) * Number(difference);
    return { match, whole, digits, unit, of, rose, printed, beforeOf, isSure: false };
  });
  return [...fromCount, ...fromDifference].flatMap(
    ({ match, whole, digits, unit, of, rose, printed, beforeOf, isSure }) => {
      const { index } = match;
      const now = Number(digits);
      const before = beforeOf(now);
      if (of !== unit || before <= 0) return [];
      const { value, step } = asPrinted(printed);
      const percent = rose ? value : -value;
      const counts = countsBefore(text, index + digits.length + unit.length, unit);
      const fits = counts.some((count) =>
        isAsPrinted(count - beforeOf(count), beforeOf(count), { value: percent, step }),
      );
      const holds = fits || (isSure && counts.length === 1 ? false : null);
      return { percent, now, before, holds, start: index, end: index + whole.length };
    },
  );
}
