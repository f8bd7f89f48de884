import { expect, test } from 'vitest';
import { ByMarks, type Marked, MOST_AT_MARK } from '../../lib/check/by-marks';

const of = (issuer: string, marks: string): Marked => ({ issuer, marks: [...marks] });
const names = (reports: Marked[]): (string | undefined)[] => reports.map(({ issuer }) => issuer);
const own = of('甲', 'abcd');

test('those that share two marks or more, most first; one mark is chance', () => {
  const all = new ByMarks([own, of('乙', 'abxy'), of('丙', 'dwww'), of('丁', 'bcdz')]);
  // b is of three bodies and counts for nothing.
  expect(names(all.near(own))).toEqual([]);
  expect(names(new ByMarks([own, of('乙', 'abxy')]).near(own))).toEqual(['乙']);
  expect(names(new ByMarks([own, of('乙', 'ab'), of('丁', 'cd')]).near(own))).toEqual(['乙', '丁']);
  expect(names(new ByMarks([of('乙', 'ab'), of('丁', 'cdef')]).near(of('甲', 'abcdef')))).toEqual(['丁', '乙']);
});

test('of those that share a common mark something else may be said when one comes or goes', () => {
  const all = new ByMarks([own, of('乙', 'abcd'), of('丙', 'abcd')]);
  expect(all.near(own)).toEqual([]);
  expect(names(all.touched(own))).toEqual(['乙', '丙']);
  all.add(of('丁', 'abcd'));
  expect(all.touched(own)).toEqual([]);
});

test('a body’s own reports are no others, however many', () => {
  const many = Array.from({ length: MOST_AT_MARK - 1 }, () => of('乙', 'ab'));
  expect(new ByMarks([own, own]).near(own)).toEqual([]);
  expect(new ByMarks([own, ...many]).near(own)).toHaveLength(5);
  expect(new ByMarks([own, ...many, of('乙', 'ab')]).near(own)).toEqual([]);
});

test('a mark that is common stays so, though one body brings more of its own', () => {
  const all = new ByMarks(['乙', '丙', '丁', '戊'].map((issuer) => of(issuer, 'ab')));
  all.add(of('乙', 'ab'));
  expect(all.near(own)).toEqual([]);
  expect(all.touched(own)).toEqual([]);
});

test('without marks there is nothing to go by', () => {
  expect(new ByMarks([{ issuer: '乙' }]).near({ issuer: '甲' })).toEqual([]);
});
