import { describe, expect, test } from 'vitest';
import { continued, halves, linesOfRuns, textOf } from '../../../lib/document/geometry/lines';
import type { Run } from '../../../lib/document/geometry/types';

const SIZE = 10;
/** Returns a run of size 10 at `x`; digits and letters are half as wide as ideographs. */
const run = (text: string, x: number, y = 0): Run => ({ text, x, y, width: 5 * halves(text), height: SIZE });
/** Returns the text of consecutive runs with the given gaps in between. */
function spaced(texts: string[], gaps: number[]): string {
  let x = 0;
  const runs = texts.map((text, i) => {
    const one = run(text, x);
    x += one.width + (gaps[i] ?? 0);
    return one;
  });
  return textOf(runs);
}

describe('the text of a line', () => {
  test('has a blank where words stand apart, ideographs further than letters', () => {
    expect(spaced(['ab', 'cd'], [2])).toBe('abcd');
    expect(spaced(['ab', 'cd'], [4])).toBe('ab cd');
    expect(spaced(['本年', '12'], [4])).toBe('本年 12');
    expect(spaced(['本年', '新收'], [14])).toBe('本年新收');
    expect(spaced(['本年', '新收'], [16])).toBe('本年 新收');
  });

  test('and one alone, where a blank stands already', () => {
    expect(spaced(['ab ', 'cd'], [9])).toBe('ab cd');
    expect(spaced(['ab', ' cd'], [9])).toBe('ab cd');
  });

  test('letters that are set apart are one word, and two names beside one another are two', () => {
    expect(spaced(['本', '年', '度'], [20, 20])).toBe('本年度');
    expect(spaced(['本', '年'], [20])).toBe('本 年');
    expect(spaced(['本', '年', '度', '新', '收'], [0, 0, 20, 0])).toBe('本年度 新收');
    expect(spaced(['本', '年', '度', '新', '收'], [20, 0, 20, 0])).toBe('本年度新收');
  });

  test('the number of a heading that is set apart belongs to its sign', () => {
    expect(spaced(['1', '、', '总', '体'], [9, 20, 20])).toBe('1、总体');
    expect(spaced(['（1', '）', '总', '体'], [9, 20, 20])).toBe('（1）总体');
  });
});

test('how wide characters are, in halves', () => {
  expect([halves('年1'), halves('ab'), halves('（'), halves('𠀀')]).toEqual([3, 2, 2, 2]);
});

describe('lines', () => {
  const textsOf = (...runs: Run[]): string[][] => linesOfRuns(runs).map((line) => line.map(({ text }) => text));

  test('go from top to bottom, each from left to right', () => {
    expect(textsOf(run('丁', 50, 20), run('丙', 0, 22), run('乙', 50, 2), run('甲', 0, 0))).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
  });

  test('half of the lower one beside the other is one line, less is two', () => {
    expect(textsOf(run('甲', 0, 0), run('乙', 50, 4))).toEqual([['甲', '乙']]);
    expect(textsOf(run('甲', 0, 0), run('乙', 50, 6))).toEqual([['甲'], ['乙']]);
  });

  test('what stands below another is in another line, though both reach beside it', () => {
    expect(textsOf(run('甲', 0, 0), run('乙', 0, 4))).toEqual([['甲'], ['乙']]);
  });

  test('text printed twice to look bold is there once, and a figure that occurs twice is there twice', () => {
    expect(textsOf(run('甲', 0, 0), run('甲', 2, 0))).toEqual([['甲']]);
    expect(textsOf(run('0', 0, 0), run('0', 6, 0))).toEqual([['0', '0']]);
  });
});

test.each([
  ['政府', '信息', '政府信息'],
  ['annual', 'report', 'annual report'],
  ['12', '34', '1234'],
  ['1,', '234', '1,234'],
  ['共12', '件', '共12件'],
  ['第', '12', '第12'],
  ['No', '7', 'No 7'],
])('%s and %s over a break of the line are %s', (before, after, whole) => {
  expect(continued(before, after)).toBe(whole);
});
