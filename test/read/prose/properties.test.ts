import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statedRange } from '../../../lib/model/stated-range';
import type { Paragraph } from '../../../lib/read/prose/paragraph';
import { inScript, type Script } from '../../generate/scripts';
import { readSentence, statesOf } from './notation';

/** Figures are written as sentences and read again: the same figures must result. */
const read = (text: string, script: Script = 'hans'): Paragraph =>
  readSentence({ text: inScript(text, script), issuer: '青禾县教育局', year: 2023, section: 'overview' });

const count = fc.integer({ min: 0, max: 99_999 });
const script = fc.constantFrom<Script>('hans', 'hant', 'twp');

const grouped = (value: number): string => value.toLocaleString('en-US');
const DIGITS = '〇一二三四五六七八九';
/** Returns a number below ten thousand as spoken in Chinese. */
function spoken(value: number): string {
  if (value === 0) return '〇';
  const places = [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const;
  let text = '';
  let skipped = false;
  for (const [power, name] of places) {
    const digit = Math.floor(value / power) % 10;
    if (digit === 0) skipped ||= text !== '';
    else {
      text += (skipped ? '零' : '') + DIGITS[digit] + name;
      skipped = false;
    }
  }
  return text.replace(/^一十/, '十');
}

/** A number in one of the ways to write it. */
const written = count.chain((value) =>
  fc.constantFrom(
    { value, text: String(value) },
    { value, text: grouped(value) },
    { value, text: ` ${value} ` },
    { value, text: `＿${value}＿`.replaceAll('＿', '_') },
    { value: value % 10_000, text: spoken(value % 10_000) },
  ),
);
const unit = fc.constantFrom('件', '条', '份', '宗', '起', '项');

const RECEIVED = [
  '收到政府信息公开申请',
  '受理依申请公开事项',
  '共接收政府信息公开申请共计',
  '办理政府信息公开申请数量为',
];
const OUTCOMES = {
  予以公开: 'applications.granted.total',
  部分公开: 'applications.partlyGranted.total',
  不予公开: 'applications.refused.total',
  无法提供: 'applications.unavailable.total',
  不予处理: 'applications.notProcessed.total',
  其他处理: 'applications.otherOutcome.total',
};

test('a number is read in every way that it is written, in every script', () => {
  fc.assert(
    fc.property(written, unit, fc.constantFrom(...RECEIVED), script, ({ value, text }, counted, verb, in_) => {
      expect(statesOf(read(`全年${verb}${text}${counted}。`, in_))).toEqual([`applications.received = ${value}`]);
    }),
  );
});

test('every outcome is read by itself, whatever stands beside it', () => {
  const outcomes = fc.uniqueArray(fc.constantFrom(...Object.entries(OUTCOMES)), {
    minLength: 1,
    selector: ([word]) => word,
  });
  fc.assert(
    fc.property(
      outcomes,
      fc.array(count, { minLength: 6, maxLength: 6 }),
      fc.constantFrom('，', '；', '、'),
      script,
      (told, values, mark, in_) => {
        const text = told.map(([word], i) => `${word}${values[i]}件`).join(mark);
        const { statements } = read(`${text}。`, in_);
        expect(statements.map(({ quantity, amount }) => [quantity, amount.value])).toEqual(
          told.map(([, quantity], i) => [quantity, values[i]]),
        );
      },
    ),
  );
});

test('results of both kinds of remedies stay with their own', () => {
  const results = fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(results, results, script, (review, litigation, in_) => {
      const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
      const told = ([a, b, c, d]: number[]): string =>
        `其中结果维持${a}件，结果纠正${b}件，其他结果${c}件，尚未审结${d}件`;
      const text = `政府信息公开行政复议${sum(review)}件，${told(review)}；政府信息公开行政诉讼${sum(litigation)}件，${told(litigation)}。`;
      const { statements } = read(text, in_);
      const of = (row: string, values: number[]) =>
        ['upheld', 'corrected', 'otherResult', 'pending'].map((column, i) => [`remedies.${row}.${column}`, values[i]]);
      expect(statements.map(({ quantity, amount }) => [quantity, amount.value])).toEqual([
        ['remedies.review.total', sum(review)],
        ...of('review', review),
        ['remedies.litigation.total', sum(litigation)],
        ...of('litigation', litigation),
      ]);
    }),
  );
});

const kinds = ['概况类', '政务动态类', '通知公告类', '政策文件类', '财政信息类', '人事信息类'];
const parts = fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 3, maxLength: kinds.length });
const listed = (whole: number, values: number[], opener: string, mark: string): string =>
  `全年主动公开信息${whole}条${opener}${values.map((value, i) => `${kinds[i]}${value}条`).join(mark)}`;
const opener = fc.constantFrom('，其中', '，其中：', '。其中，', '，包括', '，具体包括：', '，分别为');
const joined = fc.constantFrom('，', '、', '；');

test('a list that makes its whole holds, and what follows is no part of it', () => {
  fc.assert(
    fc.property(parts, opener, joined, fc.boolean(), script, (values, opened, mark, goesOn, in_) => {
      const whole = values.reduce((sum, value) => sum + value, 0);
      const more = goesOn ? '，微信公众号发布224条' : '';
      const [list, ...others] = read(`${listed(whole, values, opened, mark)}${more}。`, in_).lists;
      expect(list?.holds).toBe(true);
      expect(list?.parts.map(({ amount }) => amount.value)).toEqual(values);
      expect(others).toEqual([]);
    }),
  );
});

test('a list beyond its whole does not hold', () => {
  fc.assert(
    fc.property(parts, opener, joined, fc.integer({ min: 1, max: 9 }), script, (values, opened, mark, beyond, in_) => {
      const sum = values.reduce((total, value) => total + value, 0);
      // The parts before the last must not reach the whole: the list would end there.
      fc.pre(sum - beyond > sum - (values[values.length - 1] as number));
      // A count above the whole cannot be a part of it.
      fc.pre(values.every((value) => value <= sum - beyond));
      const [list] = read(`${listed(sum - beyond, values, opened, mark)}。`, in_).lists;
      expect(list?.holds).toBe(false);
    }),
  );
});

test('a share as it is rounded holds, and one that is far off does not', () => {
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 2 }), fc.boolean(), (values, decimals, isWrong) => {
      const whole = values.reduce((sum, value) => sum + value, 0);
      const shares = values.map((value) => (100 * value) / whole);
      fc.pre((shares[0] as number) < 60);
      const printed = shares.map((share, i) => (isWrong && i === 0 ? share + 30 : share).toFixed(decimals));
      const told = values.map((value, i) => `${kinds[i]}${value}条，占${printed[i]}%`).join('；');
      const found = read(`全年主动公开信息${whole}条，其中${told}。`).shares;
      expect(found.map(({ holds }) => holds)).toEqual(values.map((_, i) => !(isWrong && i === 0)));
    }),
  );
});

test('a qualifier that goes before makes another count of any count', () => {
  const time = fc.constantFrom('去年', '上年同期', '2022年', '一季度', '上半年', '历年累计', '各部门', '直属单位');
  fc.assert(
    fc.property(time, count, script, (before, value, in_) => {
      const [statement, ...others] = read(`${before}收到政府信息公开申请${value}件。`, in_).statements;
      expect(statement?.qualifiers.map(({ text }) => text)).toEqual([before]);
      expect(others).toEqual([]);
    }),
  );
});

test('what is rounded stands for every number that rounds to it, and no other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 999_999 }), (value) => {
      const amount = read(`收到政府信息公开申请${(value / 10_000).toFixed(1)}万件。`).statements[0]?.amount;
      const [least, most] = statedRange(amount ?? { value: 0 });
      expect(value).toBeGreaterThanOrEqual(least);
      expect(value).toBeLessThanOrEqual(most + 1);
      expect(most - least).toBe(999);
    }),
  );
});

test('any text at all is read without an error, and alike at any place of a paragraph', () => {
  const word = fc.constantFrom(
    ...[
      '收到',
      '申请',
      '政府信息公开',
      '行政复议',
      '其中',
      '（',
      '）',
      '、',
      '，',
      '。',
      '；',
      '3件',
      '12条',
      '占5%',
      '未',
      '无',
      '均',
      '分别为',
      '2022年',
      '结转',
      '至',
      '下年度',
      '办结',
      '予以公开',
      '万',
      '一',
      '网站',
    ],
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join('');
      const alone = read(text);
      expect(() => read(text)).not.toThrow();
      for (const { start, end } of [...alone.statements, ...alone.lists, ...alone.shares]) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(alone.compact.text.length);
      }
    }),
  );
});
