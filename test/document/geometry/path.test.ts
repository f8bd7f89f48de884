import { expect, test } from 'vitest';
import { IDENTITY, type Matrix } from '../../../lib/document/geometry/matrix';
import { PathRules } from '../../../lib/document/geometry/path';

/** The strokes of one path, as their ends. */
function strokes(points: [number, number][], isStroked: boolean, matrix: Matrix = IDENTITY, limit = 99): number[][] {
  const paths = new PathRules(limit);
  paths.add(points, isStroked, matrix);
  return paths.rules.map(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2]);
}
/** The corners of a shape of so many points along and across, from (10, 20) on. */
const shape = (width: number, height: number): [number, number][] => [
  [10, 20],
  [10 + width, 20],
  [10 + width, 20 + height],
  [10, 20 + height],
];

test.each<[number, number, number[][]]>([
  [40, 2, [[10, 21, 50, 21]]],
  [40, 0, [[10, 20, 50, 20]]],
  [40, 3, [[10, 21.5, 50, 21.5]]],
  [40, 3.1, []],
  [2, 40, [[11, 20, 11, 60]]],
  [3, 40, [[11.5, 20, 11.5, 60]]],
  [3.1, 40, []],
  [2, 1, [[10, 20.5, 12, 20.5]]],
  // As long as it is wide: it stands.
  [2, 2, [[11, 20, 11, 22]]],
  [30, 30, []],
])('a filled shape of %f by %f points is the strokes %j', (width, height, expected) => {
  expect(strokes(shape(width, height), false)).toEqual(expected);
  expect(strokes(shape(width, height).reverse(), false)).toEqual(expected);
});

test('each side of what is stroked is one, aslant or not, and a point is none', () => {
  expect(strokes(shape(40, 30), true)).toEqual([
    [10, 20, 50, 20],
    [50, 20, 50, 50],
    [50, 50, 10, 50],
  ]);
  expect([strokes([[1, 2]], true), strokes([[1, 2]], false), strokes([], false)]).toEqual([[], [], []]);
});

test('strokes are where a path is put, and thin is what is thin there', () => {
  const half: Matrix = [0.5, 0, 0, -0.5, 100, 200];
  expect(strokes(shape(40, 6), false, half)).toEqual([[105, 188.5, 125, 188.5]]);
  expect(strokes(shape(40, 6), false)).toEqual([]);
});

test('there are no more than are asked for, of all paths together', () => {
  const paths = new PathRules(4);
  for (let i = 0; i < 3; i++) paths.add(shape(40, 30), true, IDENTITY);
  expect(paths.rules).toHaveLength(4);
});
