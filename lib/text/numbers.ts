import { isHan } from './characters';

/**
 * Content of a cell: a number with the unit it was written with, or why there is none. `nothing` is a word or sign for
 * nothing, `unread` stands in place of a figure but cannot be used as a number, and `text` is anything else.
 */
export interface CellValue {
  kind: 'number' | 'blank' | 'dash' | 'slash' | 'nothing' | 'unread' | 'text';
  value: number | null;
  unit: string | null;
  /** Set where a unit, a note or a remark was removed to read the number. */
  isTrimmed?: true;
}

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWERS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const COUNTER =
  '(?:(?:人|件|批|条|项|户|家|宗|起|篇)?次|件|项|条|个|份|宗|起|篇|人|部|类|例|案|笔|批|户|家|期|场|页|卷|册|处|期)';
const UNIT = `(?:[十百千]?万元|亿元|千元|元|${COUNTER}(?:[/、]${COUNTER}|\\(${COUNTER}\\))?)`;
/** Within a number, the same sign separates all groups of thousands. */
const AMOUNT =
  "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:'\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:·\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const NUMBER = new RegExp(`^(增加?|减少?|下降|净增|净减|[+-])?\\(?(${AMOUNT})\\)?(${UNIT})?$`);
/** A spreadsheet's prefix of a figure: '12, =12. */
const SHEET_MARK = /^['=](?=\d)/;
/** Words before a figure that add nothing to it. */
const TOTAL_WORD = /^(?:共计?|合计|计):?/;
/** A remark after a figure, as in real reports: 22(其中修订16件), 55(含自然失效29件), 22,其中修订16件. */
const REMARK = new RegExp(
  `(?<=\\d${UNIT}?) ?(?!\\(${COUNTER}\\)$)(?:\\([^()\\u4e00-\\u9fff]*[\\u4e00-\\u9fff][^()]*\\)|[,;:]?(?:其中|含|包括|包含).{1,60})$`,
);
/** Note marks in plain characters: 18[1], 18(注2), 18注, 18*. */
const NOTE_MARK = /(?<=[\d\u4e00-\u9fff)]) ?(?:\[注?\d{1,2}\]|\(注\d{0,2}\)|注\d{0,2}|[*※△▲†‡]+)$|^[*※△▲]+(?=\d)/;
const CHINESE = new RegExp(`^([${Object.keys(DIGITS).join('')}十百千万]+)(${UNIT})?$`);
const EMPTY_CHANGE = /^\+ ?\(?(\d+)\)? ?- ?\(?(\d+)\)?$/;
const PLAIN = /^\d+$/;
const NO = /^(?:无|没有|暂无)$/;
/** Words and signs for “nothing to count”. */
const NOTHING =
  /^\(?(?:本单位|本机关)?(?:不适用|不涉及|未涉及|不存在|未发生|没有发生|无此(?:项|类|事项|类事项|情况|情形)|无相关(?:事项|内容|情况)|[x×✕✗✘]|n\/a|none|nil)\)?$/i;
/** Words that point to where the figure is. */
const ELSEWHERE = /^\(?(?:详?见|另附|另见|同上|略|待定|不详|未统计)/;
/** A figure that is not exact: 约35, 35余件, 35万件, 100以上. */
const INEXACT = new RegExp(
  `^(?:约|大约|近|逾|超过?|不足|累计)?(?:${AMOUNT})(?:[十百千万亿]|余|多|左右|以上|以下|以内)*(${UNIT})?(?:余|多|左右|以上|以下|以内)?$`,
);
const HAN = /[\u3400-\u9fff]/;
/** Maximum length of text without Han characters that may be a garbled figure. */
const MAX_UNREAD = 40;

const none = (kind: CellValue['kind']): CellValue => ({ kind, value: null, unit: null });
/** A number too large for exact arithmetic is `unread`. */
const number = (value: number, unit: string | null = null): CellValue =>
  Math.abs(value) <= Number.MAX_SAFE_INTEGER ? { kind: 'number', value, unit } : none('unread');

/** Parses a Chinese numeral: positional (二〇二〇) or with powers (一百二十三, 三万). Null if it is not one. */
export function chineseNumber(text: string): number | null {
  if (!text || [...text].some((c) => !(c in DIGITS) && !(c in POWERS) && c !== '万')) return null;
  if ([...text].every((c) => c in DIGITS)) return Number([...text].map((c) => DIGITS[c]).join(''));
  let [total, part, digit] = [0, 0, 0];
  for (const c of text) {
    if (c in DIGITS) digit = DIGITS[c] as number;
    else if (c === '万') {
      total += (part + digit) * 10_000;
      [part, digit] = [0, 0];
    } else {
      part += (digit || 1) * (POWERS[c] as number);
      digit = 0;
    }
  }
  return total + part + digit;
}

/**
 * Reads the folded text of a table cell. Numbers keep the unit they were written with; 增/减 and signs give the sign.
 * Blank, dash, slash and words for nothing are separate kinds without a value, except 无, 没有 and 暂无, which are 0. A
 * figure that is not exact or not legible is `unread`; anything else is `text`.
 */
export function parseCell(folded: string): CellValue {
  if (PLAIN.test(folded)) return number(Number(folded));
  const text = folded.replace(/\s+/g, ' ').trim();
  if (!text || /^["'_]+$/.test(text)) return none('blank');
  if (/^-+$/.test(text)) return none('dash');
  if (/^[/\\]+$/.test(text)) return none('slash');
  if (NO.test(text)) return number(0);
  if (NOTHING.test(text)) return none('nothing');
  const change = EMPTY_CHANGE.exec(text);
  if (change) return number(Number(change[1]) - Number(change[2]));
  const bare = text
    .replace(SHEET_MARK, '')
    .replace(TOTAL_WORD, '')
    .replace(NOTE_MARK, '')
    .replace(REMARK, '')
    .replace(/[。;,]$/, '')
    // Keeps spaces between figures: figures side by side are not one figure.
    .replace(/(?<!\d) | (?!\d)/g, '');
  // A heading or label that consists only of such a word: 合计.
  if (!bare) return none('text');
  const read = figureIn(bare);
  if (read.kind !== 'number') return read;
  return bare === text && read.unit === null ? read : { ...read, isTrimmed: true };
}

function figureIn(bare: string): CellValue {
  const match = NUMBER.exec(bare);
  if (match) {
    const value = Number((match[2] as string).replace(/[,'·]/g, ''));
    return number(/^(?:净?减|下|-)/.test(match[1] ?? '') && value !== 0 ? -value : value, match[3] ?? null);
  }
  const chinese = CHINESE.exec(bare);
  const value = chinese ? chineseNumber(chinese[1] as string) : null;
  if (value !== null) return number(value, chinese?.[2] ?? null);
  const standsForFigure = HAN.test(bare) ? INEXACT.test(bare) || ELSEWHERE.test(bare) : bare.length <= MAX_UNREAD;
  return none(standsForFigure ? 'unread' : 'text');
}

/**
 * Reads the folded text of a cell with its own borders as one figure whose digits are separated by spaces or lines:
 * thousands (1 203), or one digit in each span, block or line. Null for other text.
 */
export function parseApart(folded: string): CellValue | null {
  const isOne = /^[1-9]\d{0,2}(?: \d{3})+$|^[1-9](?:\s\d)+$/.test(folded);
  return isOne ? number(Number(folded.replace(/\s/g, ''))) : null;
}

/** Returns only the Han characters of folded text, so that labels can be compared whatever stands between them. */
export function hanOnly(folded: string): string {
  let text = '';
  for (let i = 0; i < folded.length; i++) if (isHan(folded.charCodeAt(i))) text += folded[i];
  return text;
}
