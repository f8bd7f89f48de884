import { describe, expect, it, test } from 'vitest';
import { groupColumns, partingOf, withStacked } from '../../../lib/document/geometry/label-columns';
import type { Piece } from '../../../lib/document/geometry/piece-lines';
import { TableColumns } from '../../../lib/document/geometry/table-columns';
import { around } from '../../../lib/document/geometry/types';
import { withUnits } from '../../../lib/document/geometry/unit-columns';

/** Print of ten points from one x to another, at a height. */
const piece = (text: string, from: number, to: number, y = 0): Piece => ({
  text,
  isFigure: /^\d+$/.test(text),
  runs: [],
  ...{ x: from, y, width: to - from, height: 10 },
});
const textsOf = (cells: Piece[][][]): string[][] =>
  cells.map((column) => column.map((cell) => cell.map(({ text }) => text).join('')));

describe('columns of figures', () => {
  const columns = new TableColumns(40, [
    [50, 60],
    [80, 90],
    [120, 130],
  ]);

  it('meet in the middle between what they cover, and begin and end a point outside of it', () => {
    expect(columns.edges).toEqual([39, 70, 105, 131]);
    expect(new TableColumns(5, [[8, 9]]).edges).toEqual([4, 10]);
  });

  it.each([
    [0, 0],
    [39, 0],
    [69.9, 0],
    [70, 1],
    [104.9, 1],
    [105, 2],
    [131, 2],
    [500, 2],
  ])('a place at %f is in the one of number %i', (x, expected) => expect(columns.at(x)).toBe(expected));

  it('have the figures of a row that reach behind its labels', () => {
    const row = [piece('1', 0, 10), piece('2', 30, 40), piece('3', 31, 41), piece('甲', 50, 60), piece('4', 80, 90)];
    expect(columns.figuresIn({ pieces: row, box: around(row) }).map(({ text }) => text)).toEqual(['3', '4']);
  });
});

describe('groups and labels before the figures', () => {
  it('are parted where most lines that have both are', () => {
    const line = (end: number, begin: number): Piece[] => [piece('组', 0, end), piece('项', begin, begin + 50)];
    expect(partingOf([])).toBe(Number.NEGATIVE_INFINITY);
    expect(partingOf([[piece('项', 40, 90)]])).toBe(Number.NEGATIVE_INFINITY);
    // At 50 all three are parted, at 40 and 60 two.
    expect(partingOf([line(30, 50), line(20, 60), line(45, 50)])).toBe(50);
    expect(partingOf([line(30, 40), line(20, 60), line(45, 60)])).toBe(60);
    // Of two places that part as many, the one further to the right; the last two of three pieces count.
    expect(partingOf([line(10, 20), line(30, 40)])).toBe(40);
    expect(partingOf([[piece('一', 0, 5), ...line(30, 50)], line(30, 55)])).toBe(50);
    // Where a line ends right there, and where one begins.
    expect(partingOf([line(50, 70), line(30, 50), line(20, 55)])).toBe(50);
  });

  it('are columns of cells, lines of one of which follow closely', () => {
    const cells = groupColumns([
      piece('丙', 30, 40, 0),
      piece('乙', 9, 19, 16),
      piece('甲', 0, 10, 0),
      piece('丁', 0, 10, 32.1),
      piece('戊', 40, 50, 6),
    ]);
    // Six points are as close as lines are, a little more is not; 40 is beside what ends there.
    expect(textsOf(cells)).toEqual([['甲乙', '丁'], ['丙'], ['戊']]);
    expect(groupColumns([])).toEqual([]);
  });

  it('have names letter beneath letter in the column where they stand, or one of their own', () => {
    const groups = groupColumns([piece('甲', 20, 30, 0), piece('乙', 20, 30, 100), piece('丙', 60, 70, 0)]);
    const stacked = withStacked(groups, [piece('竖', 25, 35, 50), piece('边', 0, 20, 0), piece('尾', 70, 80, 0)]);
    expect(textsOf(stacked)).toEqual([['边'], ['甲', '竖', '乙'], ['丙'], ['尾']]);
    // What was given is as it was.
    expect(textsOf(groups)).toEqual([['甲', '乙'], ['丙']]);
  });
});

test('units below one another beside figures count as figures, and so do those in a column that goes on', () => {
  const isLabel = (text: string, of?: string): boolean => (of === 'unit' ? '件条表'.includes(text) : text === '表');
  const lines = (units: string[], figure = '1', at = 50) =>
    units.map((unit, i) => {
      const pieces = [piece('甲项', 0, 20, 20 * i), piece(unit, at + i, at + 10 + i, 20 * i)];
      if (figure) pieces.push(piece(figure, 100, 105, 20 * i));
      return { pieces, box: around(pieces) };
    });
  const counted = (given: ReturnType<typeof lines>, open: [number, number][] = []): string =>
    withUnits(given, open, isLabel)
      .flatMap(({ pieces }) => pieces.filter(({ isFigure }) => isFigure))
      .map(({ text }) => text)
      .join('');
  expect(counted(lines(['件', '条', '件']))).toBe('件1条1件1');
  // Two are no column; what is a label too, or no unit, is none; and nothing stands beside it.
  expect(counted(lines(['件', '条']))).toBe('11');
  expect(counted(lines(['件', '表', '件', '个']))).toBe('1111');
  expect(counted(lines(['件', '条', '件'], ''))).toBe('');
  // Nor are those further apart than a column is wide.
  expect(counted([...lines(['件', '条']), ...lines(['件'], '1', 70)])).toBe('111');
  expect(counted(lines(['件', '表', '个'], ''), [[40, 60]])).toBe('件');
  expect(counted(lines(['件'], ''), [[60, 70]])).toBe('');
  expect(counted(lines(['件'], ''), [[40, 50]])).toBe('');
});
