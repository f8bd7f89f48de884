import { describe, expect, test } from 'vitest';
import { type CellTerm, likeliestRepairs, smallestRepairs } from '../../lib/check/repairs';

/** Returns the identity a + b = c from the indices of its cells; those on the left have the sign +1. */
const sum = (left: number[], right: number[]): CellTerm[] => [
  ...left.map((cell) => ({ cell, sign: 1 })),
  ...right.map((cell) => ({ cell, sign: -1 })),
];

/** Returns the sets as `cell=value`, each in the order of its cells. */
const said = (sets: ReturnType<typeof likeliestRepairs>): string[] =>
  sets.map((set) =>
    set
      .map(({ cell, value }) => `${cell}=${value}`)
      .sort()
      .join(' '),
  );

describe('the smallest repairs', () => {
  test('of what holds are none', () => {
    expect(smallestRepairs([1, 2, 3], [sum([0, 1], [2])])).toEqual([[]]);
    expect(smallestRepairs([], [])).toEqual([[]]);
  });

  test('of one sum are each of its cells, as long as it stays whole and is not below zero', () => {
    expect(said(smallestRepairs([1, 2, 4], [sum([0, 1], [2])]))).toEqual(['0=2', '1=3', '2=3']);
    expect(said(smallestRepairs([5, 0, 4], [sum([0, 1], [2])]))).toEqual(['0=4', '2=5']);
    expect(said(smallestRepairs([1, 2, 3.5], [sum([0, 1], [2])]))).toEqual(['2=3']);
    expect(said(smallestRepairs([1, 0, 0], [sum([0], [1, 2])]))).toEqual(['0=0', '1=1', '2=1']);
  });

  test('of two sums are the cells that stand in both, if one change mends both', () => {
    // 1 + 2 = 3 and 3 + 4 = 7, where the table has 5 for the 3.
    const sums = [sum([0, 1], [2]), sum([2, 3], [4])];
    expect(said(smallestRepairs([1, 2, 5, 4, 7], sums))).toEqual(['2=3']);
    // Two apart: every pair with one of each.
    const apart = [sum([0], [1]), sum([2], [3])];
    expect(said(smallestRepairs([1, 2, 3, 5], apart)).sort()).toEqual(['0=2 2=5', '0=2 3=3', '1=1 2=5', '1=1 3=3']);
  });

  test('may take a change that breaks another sum, and mend that too', () => {
    // 0 + 1 = 2, and 2 = 3, and 2 = 4: what 2 says stands in two places.
    const sums = [sum([0, 1], [2]), sum([2], [3]), sum([2], [4])];
    expect(said(smallestRepairs([0, 0, 7, 7, 7], sums))).toEqual(['0=7', '1=7']);
    expect(said(smallestRepairs([1, 0, 0, 1, 1], sums))).toEqual(['2=1']);
  });

  test('have at most three changes', () => {
    const pairs = (count: number): [number[], CellTerm[][]] => [
      Array.from({ length: 2 * count }, (_, i) => i % 2),
      Array.from({ length: count }, (_, i) => sum([2 * i], [2 * i + 1])),
    ];
    expect(smallestRepairs(...pairs(3))).toHaveLength(8);
    expect(smallestRepairs(...pairs(3)).every(({ length }) => length === 3)).toBe(true);
    expect(smallestRepairs(...pairs(4))).toEqual([]);
  });

  test('are at most twenty-four', () => {
    const many = Array.from({ length: 30 }, (_, i) => i);
    const values = [...many.map(() => 1), 40];
    expect(smallestRepairs(values, [sum(many, [30])])).toHaveLength(24);
    expect(smallestRepairs(values.slice(7), [sum(many.slice(0, 23), [23])])).toHaveLength(24);
  });
});

describe('where more than three cells are wrong', () => {
  /** Returns a square of cells with a sum for each row and column; the diagonal's cells are too large by 1, 2, 3 … */
  function square(size: number): [number[], CellTerm[][]] {
    const index = Array.from({ length: size }, (_, i) => i);
    const inside = index.flatMap((row) => index.map((column) => (row === column ? 10 + row + 1 : 10)));
    const at = (row: number, column: number): number => row * size + column;
    const rows = index.map((row) =>
      sum(
        index.map((column) => at(row, column)),
        [size * size + row],
      ),
    );
    const columns = index.map((column) =>
      sum(
        index.map((row) => at(row, column)),
        [size * size + size + column],
      ),
    );
    return [
      [...inside, ...Array(2 * size).fill(10 * size)],
      [...rows, ...columns],
    ];
  }

  test('those are taken first that mend all their sums, where no other does', () => {
    expect(said(likeliestRepairs(...square(4)))).toEqual(['0=10 10=10 15=10 5=10']);
    expect(said(likeliestRepairs(...square(2)))).toEqual(['0=10 3=10']);
  });

  test('the rest is searched', () => {
    const [values, sums] = square(4);
    const more = [...values, 1, 2];
    expect(said(likeliestRepairs(more, [...sums, sum([24], [25])]))).toEqual([
      '0=10 10=10 15=10 24=2 5=10',
      '0=10 10=10 15=10 25=1 5=10',
    ]);
  });

  test('nothing is said where no cell stands apart', () => {
    const pairs = Array.from({ length: 4 }, (_, i) => sum([2 * i], [2 * i + 1]));
    expect(likeliestRepairs([0, 1, 0, 1, 0, 1, 0, 1], pairs)).toEqual([]);
    // All of the diagonal by as much: any cell of the square mends its row and its column.
    const [values, sums] = square(4);
    const alike = values.map((value, cell) => (cell < 16 && cell % 5 === 0 ? 13 : value));
    expect(likeliestRepairs(alike, sums)).toEqual([]);
    // And where what is left after them needs more than three.
    const far = [...values, 0, 1, 0, 1, 0, 1, 0, 1];
    const beside = pairs.map((terms) => terms.map(({ cell, sign }) => ({ cell: cell + 24, sign })));
    expect(likeliestRepairs(far, [...sums, ...beside])).toEqual([]);
  });

  test('a cell that would be below zero, or a fraction, is no repair', () => {
    const [values, sums] = square(4);
    // Three twenties are more than the forty of their row.
    const high = values.map((value, cell) => (cell < 16 && cell % 5 !== 0 ? 20 : value));
    expect(likeliestRepairs(high, sums)).toEqual([]);
    const halves = values.map((value, cell) => (cell >= 16 ? value + 0.5 : value));
    expect(likeliestRepairs(halves, sums)).toEqual([]);
  });
});

describe('of mistakes too many to search for', () => {
  /** Three independent groups of a + X = b and c + X = d, with X = 2 printed as 9. */
  const values = [0, 1, 2].flatMap(() => [1, 9, 3, 4, 6]);
  const sums = [0, 5, 10].flatMap((at) => [sum([at, at + 1], [at + 2]), sum([at + 3, at + 1], [at + 4])]);
  const APART = '1=2 11=2 6=2';

  test('those that stand apart are mended, and of two that mend the same neither without the other', () => {
    // A fourth group: a + X + Y = b and c + X + Y = d, where X or Y is 3 too large.
    const more = [...values, 1, 5, 6, 9, 2, 10];
    const both = [...sums, sum([15, 16, 17], [18]), sum([19, 16, 17], [20])];
    expect(said(likeliestRepairs(more, both)).sort()).toEqual([`${APART} 16=2`, `${APART} 17=3`].map(inOrder));
  });

  test('one that mends all its sums, but not all that are wrong, gives way to the one that does', () => {
    // X = a, X + Y = b and X + Y = c, where X is 4 too large: less of Y would mend but the last two.
    const more = [...values, 4, 5, 0, 5, 5];
    const chain = [...sums, sum([15], [17]), sum([15, 16], [18]), sum([16, 15], [19])];
    const repairs = likeliestRepairs(more, chain);
    expect(said(repairs)).toEqual([inOrder(`${APART} 15=0`)]);
  });

  function inOrder(text: string): string {
    return text.split(' ').sort().join(' ');
  }
});
