import { expect, test } from 'vitest';
import { growthsIn } from '../../../lib/read/prose/growth';

/** Returns for each rate in a text the percentage, the count now and before, and whether they agree. */
const said = (text: string) =>
  growthsIn(text).map(({ percent, now, before, holds }) => [percent, now, before, holds] as const);

test.each<[string, number, number, number, boolean | null]>([
  ['50件,较上年的40件增长25%', 25, 50, 40, true],
  ['50件,较上年的40件增长20%', 20, 50, 40, false],
  ['30件,比2020年40件下降25%', -25, 30, 40, true],
  // From 40 to 30 is no rise of 25 per cent.
  ['30件,比2020年40件上升25%', 25, 30, 40, false],
  ['50条(同比较去年全年的40条增幅为25%)', 25, 50, 40, true],
  ['50件与前一年同期收到40件相比增长了25%', 25, 50, 40, true],
  // 10 of 30 are 33.3 per cent: printed without decimals, 33.
  ['40件,较上年度30件增长33%', 33, 40, 30, true],
  ['40件,较上年度30件增长33.6%', 33.6, 40, 30, false],
  ['40件,较上年度30件增长33.3%', 33.3, 40, 30, true],
  ['50件,较上年的40件增加10件,增长25%', 25, 50, 40, true],
  ['138件,比2020年增加18件,增长15%', 15, 138, 120, true],
  ['102件,比2020年减少18件,下降15%', -15, 102, 120, true],
  // The base of the rate is not stated, so no rate is certainly wrong.
  ['138件,比2020年增加18件,增长17%', 17, 138, 120, null],
  // Any of several counts in a sentence may be meant.
  ['公开60件,受理50件,较上年的40件增长50%', 50, 50, 40, true],
  ['公开60件,受理50件,较上年的40件增长20%', 20, 50, 40, null],
  // Counts of another unit or sentence cannot be meant.
  ['公开60条,受理50件,较上年的40件增长50%', 50, 50, 40, false],
  ['公开60件。受理50件,较上年的40件增长50%', 50, 50, 40, false],
  ['公开60件;受理50件,较上年的40件增长50%', 50, 50, 40, false],
])('%s', (text, ...expected) => {
  expect(said(text)).toEqual([expected]);
});

test.each([
  '约50件,较上年的40件增长25%',
  '1.2万件,较上年的1万件增长20%',
  '50余件,较上年的40件增长25%',
  // Counts in different units.
  '50件,较上年的40条增长25%',
  '50件,较上年增加10条,增长25%',
  // No base to grow from.
  '50件,较上年的0件增长100%',
  '18件,比2020年增加18件,增长100%',
  '18件,比2020年增加20件,增长100%',
  // A rate given as approximate.
  '50件,较上年的40件增长25%左右',
  '50件,较上年的40件增长25%以上',
  '50件,较预算的40件增长25%',
])('%s says nothing that could be worked out', (text) => {
  expect(growthsIn(text)).toEqual([]);
});

test('where it stands is told, and of a sentence longer than any no more than its end is gone through', () => {
  const rate = '50件,较上年的40件增长50%';
  const text = `共60件${'。'.repeat(3)}今年${rate}`;
  const [found] = growthsIn(text);
  expect(text.slice(found!.start, found!.end)).toBe(rate);
  const far = `共60件,${'如'.repeat(300)}${rate}`;
  expect(said(far)).toEqual([[50, 50, 40, false]]);
  const near = `共60件,${'如'.repeat(100)}${rate}`;
  expect(said(near)).toEqual([[50, 50, 40, true]]);
});

test('several in one text', () => {
  expect(said('申请50件,较上年的40件增长25%;诉讼18件,比上年减少2件,下降10%')).toEqual([
    [25, 50, 40, true],
    [-10, 18, 20, true],
  ]);
});
