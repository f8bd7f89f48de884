import { expect, test } from 'vitest';
import { apply, IDENTITY, type Matrix, matrixOf, multiply } from '../../../lib/document/geometry/matrix';

/** Turns by a quarter; stretches by 2 and 3; moves by 10 and 20. */
const [TURN, STRETCH, MOVE]: Matrix[] = [
  [0, 1, -1, 0, 0, 0],
  [2, 0, 0, 3, 0, 0],
  [1, 0, 0, 1, 10, 20],
] as Matrix[];

test.each<[string, Matrix | undefined, [number, number]]>([
  ['nothing', IDENTITY, [4, 5]],
  ['a quarter round', TURN, [-5, 4]],
  ['stretched', STRETCH, [8, 15]],
  ['moved', MOVE, [14, 25]],
])('%s', (_, matrix, expected) => expect(apply(matrix as Matrix, 4, 5)).toEqual(expected));

test('the inner one comes first', () => {
  const [turn, stretch, move] = [TURN, STRETCH, MOVE] as [Matrix, Matrix, Matrix];
  // Moved to (14, 25), then stretched; stretched to (8, 15), then moved; stretched, then turned.
  expect(apply(multiply(stretch, move), 4, 5)).toEqual([28, 75]);
  expect(apply(multiply(move, stretch), 4, 5)).toEqual([18, 35]);
  expect(apply(multiply(turn, stretch), 4, 5)).toEqual([-15, 8]);
  expect(multiply([2, 3, 5, 7, 11, 13], [17, 19, 23, 29, 31, 37])).toEqual([129, 184, 191, 272, 258, 365]);
});

test('six finite numbers are one', () => {
  expect(matrixOf(['1', 0, 0, 1, 2, 3])).toEqual([1, 0, 0, 1, 2, 3]);
  for (const none of [
    null,
    undefined,
    [],
    [1, 0, 0, 1, 2],
    [1, 0, 0, 1, 2, 3, 4],
    [1, 0, 0, 1, 2, 'x'],
    [1, 0, 0, 1, 2, Infinity],
  ])
    expect(matrixOf(none)).toBeNull();
});
