import { expect, it } from 'vitest';
import { positions, strokesOf } from '../../../lib/document/geometry/rules';

const stroke = (x1: number, y1: number, x2: number, y2: number) => ({ x1, y1, x2, y2 });

it('tells strokes along and across apart, however they are drawn, and leaves those aslant', () => {
  const slant = stroke(0, 0, 50, 50);
  expect(strokesOf([stroke(90, 10, 10, 11), stroke(20, 80, 21, 30), slant])).toEqual({
    across: [{ at: 10.5, from: 10, to: 90 }],
    down: [{ at: 20.5, from: 30, to: 80 }],
  });
});

it('joins strokes of one line, whatever their order, up to a gap of 2.5 points', () => {
  const dashes = [
    stroke(22, 50, 40, 50),
    stroke(0, 50, 20, 50),
    stroke(42.5, 52.5, 60, 52.5),
    stroke(62.6, 50, 70, 50),
  ];
  expect(strokesOf(dashes).across).toEqual([
    { at: 50.625, from: 0, to: 60 },
    { at: 50.625, from: 62.6, to: 70 },
  ]);
  expect(strokesOf([stroke(0, 50, 9, 50), stroke(0, 52.6, 9, 52.6)]).across.map(({ at }) => at)).toEqual([50, 52.6]);
});

it('keeps the longer of two that lie over one another', () => {
  expect(strokesOf([stroke(0, 50, 80, 50), stroke(10, 50, 20, 50)]).across).toEqual([{ at: 50, from: 0, to: 80 }]);
});

it('leaves out what is shorter than three points once joined, and what is at no place', () => {
  expect(strokesOf([stroke(10, 5, 12.9, 5), stroke(10, 15, 13, 15), stroke(0, Number.NaN, 9, Number.NaN)])).toEqual({
    across: [{ at: 15, from: 10, to: 13 }],
    down: [],
  });
  expect(strokesOf([stroke(0, 5, Number.POSITIVE_INFINITY, 5)]).across).toEqual([]);
});

it('has one position where no cell has room between two', () => {
  expect(positions([30, 10, 14, 18.1, 30])).toEqual([10, 18.1, 30]);
});
