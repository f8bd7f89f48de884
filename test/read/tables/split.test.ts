import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choose, groupSplits, rowSplits, splits } from '../../../lib/read/tables/split';

test('real rows have one split that adds up', () => {
  expect(rowSplits(['801000081'], 7)).toEqual([[80, 1, 0, 0, 0, 0, 81]]);
  expect(rowSplits(['230', '000023'], 7)).toEqual([[23, 0, 0, 0, 0, 0, 23]]);
});

test('the remedies of 平潭 2021 have one reading', () => {
  expect(groupSplits(['10203120001200000'], 3, 5)).toEqual([[1, 0, 2, 0, 3, 12, 0, 0, 0, 12, 0, 0, 0, 0, 0]]);
});

test('the right split is always among those found', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300), { minLength: 2, maxLength: 6 }), (numbers) => {
      expect(splits([numbers.join('')], numbers.length)).toContainEqual(numbers);
    }),
  );
});

test('a hostile run of digits ends soon and decides nothing', () => {
  expect(rowSplits(['1'.repeat(400)], 7)).toEqual([]);
});

test('a row is chosen only where every admissible choice agrees on it', () => {
  const candidates = [
    [
      [1, 2],
      [2, 1],
    ],
    [[3, 3]],
  ];
  expect(choose(candidates, () => true)).toEqual([null, [3, 3]]);
  expect(choose(candidates, ([first]) => first?.[0] === 2)).toEqual([
    [2, 1],
    [3, 3],
  ]);
});
