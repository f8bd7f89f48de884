import { expect, test } from 'vitest';
import { openPlaces, statedRange } from '../../lib/model/stated-range';

test.each([
  [0, 1],
  [7, 1],
  [10, 10],
  [105, 1],
  [1600, 100],
  [1000000, 1000000],
])('the last digits of %i leave open %i', (value, power) => {
  expect(openPlaces(value)).toBe(power);
});

test.each([
  ['exactly', { value: 75 }, [75, 75]],
  ['1.2万', { value: 12000, rounded: 1000 }, [11500, 12499]],
  ['约30', { value: 30, rounded: 10 }, [25, 34]],
  ['30余', { value: 30, atLeast: true }, [30, 39]],
  ['1600余', { value: 1600, atLeast: true }, [1600, 1699]],
  ['3余, which is less than the next ten', { value: 3, atLeast: true }, [3, 12]],
  ['1.2万余', { value: 12000, rounded: 1000, atLeast: true }, [12000, 12999]],
])('the numbers that %s may stand for', (_, stated, range) => {
  expect(statedRange(stated)).toEqual(range);
});
