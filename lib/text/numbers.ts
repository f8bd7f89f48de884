import { isHan } from './characters';

/** What a cell says: a number with the unit it was written with, or why there is none. */
export interface CellValue {
  kind: 'number' | 'blank' | 'dash' | 'slash' | 'text';
  value: number | null;
  unit: string | null;
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
const UNIT = '(?:万元|亿元|元|万件|件|项|条|个|次|份|宗|起|篇|人|部|类)';
const NUMBER = new RegExp(
  `^(增加?|减少?|下降|[+-])?\\(?(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\)?(${UNIT})?$`,
);
/** A note behind a number, as real reports write it: 22(其中修订16件), 55(含自然失效29件). */
const NOTE = /(?<=\d(?:件|项|条|个)?) ?\([^()\u4e00-\u9fff]*[\u4e00-\u9fff][^()]*\)$/;
const CHINESE = new RegExp(`^([${Object.keys(DIGITS).join('')}十百千万]+)(${UNIT})?$`);
const EMPTY_CHANGE = /^\+ ?\(?(\d+)\)? ?- ?\(?(\d+)\)?$/;
const PLAIN = /^\d+$/;
/** What any figure has at least one of. */
const FIGURE = new RegExp(`[\\d十百千万${Object.keys(DIGITS).join('')}]`);
const NO = /^(?:无|没有|暂无)$/;

const none = (kind: CellValue['kind']): CellValue => ({ kind, value: null, unit: null });
/** What is too long to be counted with exactly is no count. */
const number = (value: number, unit: string | null = null): CellValue =>
  Math.abs(value) <= Number.MAX_SAFE_INTEGER ? { kind: 'number', value, unit } : none('text');

/**
 * A Chinese numeral as a number: positional (二〇二〇) or with powers (一百二十三, 三万). Null if it is not one.
 */
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
 * Reads the folded text of one table cell. Numbers keep the unit they were written with; 增/减 and signs give the sign;
 * blank, dash and slash are told apart and carry no value; anything else is text.
 */
export function parseCell(folded: string): CellValue {
  if (PLAIN.test(folded)) return number(Number(folded));
  const text = folded.replace(/\s+/g, ' ').trim();
  if (!text || /^["'_]+$/.test(text)) return none('blank');
  if (/^-+$/.test(text)) return none('dash');
  if (/^[/\\]+$/.test(text)) return none('slash');
  if (NO.test(text)) return number(0);
  if (!FIGURE.test(text)) return none('text');
  const change = EMPTY_CHANGE.exec(text);
  if (change) return number(Number(change[1]) - Number(change[2]));
  const bare = text
    .replace(NOTE, '')
    .replace(/[。;,]$/, '')
    // Figures side by side are not one figure.
    .replace(/(?<!\d) | (?!\d)/g, '');
  const match = NUMBER.exec(bare);
  if (match) {
    const value = Number((match[2] as string).replace(/,/g, ''));
    return number(/^[减下-]/.test(match[1] ?? '') && value !== 0 ? -value : value, match[3] ?? null);
  }
  const chinese = CHINESE.exec(bare);
  const value = chinese ? chineseNumber(chinese[1] as string) : null;
  return value === null ? none('text') : number(value, chinese?.[2] ?? null);
}

/** Only the Han characters of folded text: labels are compared so, whatever stands between their characters. */
export function hanOnly(folded: string): string {
  let text = '';
  for (let i = 0; i < folded.length; i++) if (isHan(folded.charCodeAt(i))) text += folded[i];
  return text;
}
