import { describe, expect, it, test } from 'vitest';
import {
  areWhole,
  type HeadCell,
  headCells,
  headsOfColumns,
  isHeadTooMany,
  isOver,
  lowestOf,
  withoutRemarks,
} from '../../../lib/document/geometry/heads';
import { type IsLabel, NO_LABELS } from '../../../lib/document/geometry/label-segments';
import type { Piece } from '../../../lib/document/geometry/piece-lines';
import type { Box } from '../../../lib/document/geometry/types';

/** Print of ten points from one x to another, at a height. */
const box = (from: number, to: number, y = 0): Box => ({ x: from, y, width: to - from, height: 10 });
const piece = (text: string, from: number, to: number, y = 0): Piece => ({
  ...box(from, to, y),
  text,
  isFigure: false,
  runs: [],
});
const head = (from: number, to: number, y = 0, isKnown = false): HeadCell => ({
  pieces: [piece('甲', from, to, y)],
  box: box(from, to, y),
  text: '甲',
  isKnown,
});
const textsOf = (pieces: Piece[], isLabel: IsLabel = NO_LABELS): string[] =>
  headCells(pieces, isLabel).map(({ text }) => text);

test.each([
  ['half of it', [0, 10], [5, 15], false],
  ['more than half of it', [0, 10], [4, 14], true],
  ['wide, over a narrow one', [0, 100], [90, 94], true],
  ['narrow, over a wide one', [90, 94], [0, 100], true],
  ['beside it', [0, 10], [20, 30], false],
] as const)('one piece that is %s is over another: %o, %o', (_, [from, to], [start, end], expected) => {
  expect(isOver(box(from, to), box(start, end))).toBe(expected);
});

describe('lines of print', () => {
  const known: IsLabel = (text) => text === '甲乙';

  it.each([
    ['twice its height below', [0, 20, 30], ['甲乙']],
    ['further below', [0, 20, 30.1], ['甲', '乙']],
    ['that reaches into half of it', [0, 20, 5], ['甲乙']],
    ['that reaches further into it', [0, 20, 4.9], ['甲', '乙']],
    ['that begins nearly where it does', [5.9, 35.9, 12], ['甲乙']],
    ['that begins elsewhere', [6, 36, 12], ['甲', '乙']],
    ['that ends nearly where it does', [-20, 25.9, 12], ['甲乙']],
    ['that ends elsewhere', [-20, 26, 12], ['甲', '乙']],
    ['of nearly the same middle', [-14.1, 45.9, 12], ['甲乙']],
    ['of another middle', [-14, 46, 12], ['甲', '乙']],
  ] as const)('one of a label that is known goes on with one %s: %o', (_, [from, to, y], expected) => {
    expect(textsOf([piece('甲', 0, 20), piece('乙', from, to, y)], known)).toEqual(expected);
  });

  it.each([
    ['alone in its line, right below', 13.4, 200, 13.4, ['甲乙', '丙']],
    ['alone in its line, below some space', 13.5, 200, 30, ['甲', '乙', '丙']],
    ['with others in its line, below less space than its height', 19.9, 200, 2, ['甲乙', '丙']],
    ['with others in its line, below as much space', 20, 200, 2, ['甲', '丙', '乙']],
    ['with another that stands lower', 19.9, 200, 2.1, ['甲', '丙', '乙']],
  ])('one of an unknown label, %s, is told by its space', (_, y, x, otherY, expected) => {
    const pieces = [piece('甲', 0, 20), piece('乙', 0, 20, y), piece('丙', x, x + 20, otherY)];
    expect(new Set(textsOf(pieces))).toEqual(new Set(expected));
  });

  it('of two over one go on with it where the middle is nearer', () => {
    const pieces = [piece('丙', 0, 60, 12), piece('甲', 0, 20), piece('乙', 36, 56)];
    expect(textsOf(pieces)).toEqual(['甲', '乙丙']);
    const [, both] = headCells(pieces, NO_LABELS);
    expect(both?.box).toEqual({ x: 0, y: 0, width: 60, height: 22 });
    expect(both?.pieces.map(({ text }) => text)).toEqual(['乙', '丙']);
  });

  it('of three below one another go on each with the next', () => {
    expect(textsOf([piece('丙', 0, 20, 24), piece('甲', 0, 20), piece('乙', 0, 20, 12)])).toEqual(['甲乙丙']);
  });

  it('are no heads where there are more than paper holds', () => {
    const line = (count: number): Piece[] => Array.from({ length: count }, (_, i) => piece('甲', 20 * i, 20 * i + 10));
    expect(headCells(line(500), NO_LABELS)).toHaveLength(500);
    expect(headCells(line(501), NO_LABELS)).toEqual([]);
  });
});

test('heads are whole where the form has them in that order', () => {
  const heads = [{ text: '甲' }, { text: '乙' }];
  expect(areWhole(heads, (text, of) => of === 'heads' && text === '甲\n乙')).toBe(true);
  expect(areWhole(heads.reverse(), (text, of) => of === 'heads' && text === '甲\n乙')).toBe(false);
});

describe('remarks', () => {
  const known = [head(0, 10, 0, true), head(20, 30, 0, true)];

  it('stand behind all columns and all heads that are known', () => {
    const [near, far] = [head(40, 50), head(40.1, 50)];
    expect(
      withoutRemarks(
        [...known, near, far],
        [
          [0, 10],
          [20, 40],
        ],
      ),
    ).toEqual([...known, near]);
    const wide = [known[0] as HeadCell, head(20, 40, 0, true)];
    expect(
      withoutRemarks(
        [...wide, near, far],
        [
          [0, 10],
          [20, 30],
        ],
      ),
    ).toEqual([...wide, near]);
  });

  it('are not told where not every column has a head that is known', () => {
    const all = [...known, head(100, 110)];
    expect(
      withoutRemarks(all, [
        [0, 10],
        [20, 30],
        [40, 50],
      ]),
    ).toEqual(all);
  });
});

describe('the lowest heads', () => {
  const [left, end] = [head(0, 40, 20), head(60, 100, 20)];

  it('are those under which no other stands, from left to right', () => {
    expect(lowestOf([head(0, 100), end, left])).toEqual([left, end]);
  });

  it('are from left to right by their last lines', () => {
    const stepped: HeadCell = {
      pieces: [piece('一', 0, 40), piece('二', 30, 40, 20)],
      box: { x: 0, y: 0, width: 40, height: 30 },
      text: '一二',
      isKnown: false,
    };
    const other = head(25, 60, 20);
    expect(lowestOf([stepped, other])).toEqual([other, stepped]);
  });

  it.each([
    ['higher than its neighbours on both sides', 10, 20, 20, false],
    ['as high as their first line', 11, 20, 20, true],
    ['higher than that on its left', 10, 20, 10, true],
    ['higher than that on its right', 10, 10, 20, true],
  ])('are without one that is %s', (_, y, leftY, rightY, isThere) => {
    const between = head(45, 55, y);
    const sides = [head(0, 40, leftY), head(60, 100, rightY)];
    expect(lowestOf([...sides, between]).includes(between)).toBe(isThere);
  });
});

test('a title above all heads is one too many where a column of the table before has no figure', () => {
  const [title, first, second] = [head(0, 100), head(0, 40, 20), head(60, 100, 20)];
  const columns: [number, number][] = [
    [0, 10],
    [20, 30],
    [40, 50],
  ];
  const all = [title, first, second];
  expect(isHeadTooMany(columns.slice(0, 2), columns, all, all)).toBe(true);
  expect(isHeadTooMany(columns, columns, all, all)).toBe(false);
  expect(isHeadTooMany(columns.slice(0, 2), columns, all.slice(1), all)).toBe(false);
  const level = [head(0, 40, 20), first, second];
  expect(isHeadTooMany(columns.slice(0, 2), columns, level, level)).toBe(false);
  // It stands above all where it ends no lower than a point below the top of the others.
  const [low, lower] = [head(0, 100, 10.9), head(0, 100, 11)];
  expect(isHeadTooMany(columns.slice(0, 2), columns, [low, first, second], [low, first, second])).toBe(true);
  expect(isHeadTooMany(columns.slice(0, 2), columns, [lower, first, second], [lower, first, second])).toBe(false);
});

describe('the head of each column', () => {
  /** Heads of sixty points, a hundred from one to the next. */
  const three = [head(0, 60), head(100, 160), head(200, 260)];
  const of = (columns: [number, number][], lowest = three, heads = lowest): number[] | null => {
    const found = headsOfColumns(columns, lowest, heads);
    return found?.of.map((at) => heads.indexOf(found.heads[at] as HeadCell)) ?? null;
  };

  it('is not told where there is no column, or none for one of them', () => {
    expect(of([])).toBe(null);
    expect(
      of([
        [0, 9],
        [100, 109],
        [200, 209],
        [300, 309],
      ]),
    ).toBe(null);
  });

  it('is the next where there are as many, wherever they stand', () => {
    expect(
      of([
        [90, 95],
        [190, 195],
        [290, 295],
      ]),
    ).toEqual([0, 1, 2]);
  });

  it('is none that stands above all others', () => {
    const [title, first, second, third] = [head(300, 400), head(0, 60, 20), head(100, 160, 20), head(200, 260, 20)];
    expect(
      of(
        [
          [70, 75],
          [170, 175],
        ],
        [first, second, title],
      ),
    ).toEqual([0, 1]);
    // Of those that are left each column has its own, here the first and the last, in whose middle they stand.
    expect(
      of(
        [
          [25, 35],
          [225, 235],
        ],
        [first, second, third, title],
      ),
    ).toEqual([0, 2]);
  });

  it('is one that is known where most are, if what is not stands behind them all', () => {
    const known = three.map(({ box: { x, width } }) => head(x, x + width, 0, true));
    const columns: [number, number][] = [
      [80, 85],
      [180, 185],
      [280, 285],
    ];
    expect(of(columns, [...known, head(286, 300)])).toEqual([0, 1, 2]);
    expect(of(columns, [...known, head(285, 300)])).toBe(null);
    expect(of(columns, [head(-50, -10), ...known])).toBe(null);
    // Half of them are not most: they are told by where they stand.
    expect(of([[25, 35]], [known[0] as HeadCell, head(100, 160)])).toEqual([0]);
  });

  it.each([
    ['in the middle', 28, 32, 228, 232],
    ['nearly in the middle', 33.9, 37.9, 222.1, 226.1],
    ['at the left', 5.9, 10, 194.1, 210],
    ['at the right', 40, 65.9, 240, 254.1],
  ])('is the one that figures stand %s of', (_, from, to, start, end) => {
    expect(
      of([
        [from, to],
        [start, end],
      ]),
    ).toEqual([0, 2]);
  });

  it('is not told twice', () => {
    const crossed: [number, number][] = [
      [225, 235],
      [25, 35],
    ];
    expect(of(crossed)).toBe(null);
    const same: [number, number][] = [
      [25, 30],
      [30, 35],
    ];
    expect(of(same)).toBe(null);
  });

  /** Heads of two lines of thirty and sixty points, set at one side. */
  const ofTwoLines = (isAtLeft: boolean): HeadCell[] =>
    [0, 100, 200].map((x) => ({
      ...head(x, x + 60),
      pieces: [isAtLeft ? piece('一', x, x + 30) : piece('一', x + 30, x + 60), piece('二二', x, x + 60, 12)],
    }));

  it('is the last that begins before them where heads are set at the left', () => {
    const columns: [number, number][] = [
      [75, 85],
      [275, 285],
    ];
    expect(of(columns, ofTwoLines(true))).toEqual([0, 2]);
    // Five points before it a figure may stand.
    expect(
      of(
        [
          [95, 115],
          [285, 295],
        ],
        ofTwoLines(true),
      ),
    ).toEqual([1, 2]);
  });

  it('is the first that ends behind them where heads are set at the right', () => {
    expect(
      of(
        [
          [70, 80],
          [170, 180],
        ],
        ofTwoLines(false),
      ),
    ).toEqual([1, 2]);
  });

  it('is the nearest where heads are set in the middle, and figures at one side', () => {
    expect(
      of([
        [45, 55],
        [245, 255],
      ]),
    ).toEqual([0, 2]);
    expect(
      of([
        [5, 15],
        [105, 115],
      ]),
    ).toEqual([0, 1]);
  });

  it('is the one above where figures stand at this side and at that', () => {
    expect(
      of([
        [5, 15],
        [245, 255],
      ]),
    ).toEqual([0, 2]);
  });

  it('is the one that each reaches under, though one begins before all heads and one ends behind them', () => {
    expect(
      of([
        [-5, 15],
        [245, 265],
      ]),
    ).toEqual([0, 2]);
  });

  it('is not told where figures are behind the middle of the nearest and before it, and two ways part them', () => {
    expect(
      of([
        [70, 80],
        [180, 190],
      ]),
    ).toBe(null);
  });

  it('is told for figures between heads where only one way parts them all', () => {
    // All behind the middle of their heads: before them the last would have none.
    expect(
      of([
        [75, 85],
        [275, 285],
      ]),
    ).toEqual([0, 2]);
    expect(
      of([
        [75, 85],
        [175, 185],
      ]),
    ).toBe(null);
    expect(
      of([
        [75, 100.5],
        [275, 285],
      ]),
    ).toEqual([0, 2]);
    expect(
      of([
        [75, 101],
        [275, 285],
      ]),
    ).toBe(null);
  });
});
