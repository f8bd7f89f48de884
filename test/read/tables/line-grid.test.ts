import { describe, expect, test } from 'vitest';
import { htmlSource } from '../../../lib/document/html/parsed';
import { readPage } from '../../../lib/document/html/read-page';
import { sourceOf } from '../../../lib/read/source';
import { readBareLine, readLineGrid } from '../../../lib/read/tables/line-grid';

type Row = string[];
const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
/** 行政复议 1+2+0+3=6; 未经复议直接起诉 0+0+1+0=1; 复议后起诉 4+0+0+0=4: no two groups are alike. */
const FIFTEEN = ['1', '2', '0', '3', '6', '0', '0', '1', '0', '1', '4', '0', '0', '0', '4'];
const NUMBERS = FIFTEEN.map(Number);
const NAMES = ['review', 'litigationDirect', 'litigationAfterReview'].flatMap((row) =>
  ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map((column) => `${row} ${column}`),
);
const TOP = ['行政复议:5:2', '行政诉讼:10'];
const UNDER = ['未经复议直接起诉:5', '复议后起诉:5'];
const LABELS = [...RESULTS, ...RESULTS, ...RESULTS];
const HEADS: Row[] = [TOP, UNDER, LABELS];

/** Returns the source and grid of a table of these rows; in `label:columns:rows` the numbers are the cell's spans. */
function opened(rows: Row[]) {
  const cell = (text: string): string => {
    const [label, columns = 1, deep = 1] = text.split(':');
    return `<td colspan="${columns}" rowspan="${deep}">${label}</td>`;
  };
  const html = `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
  const source = sourceOf(readPage(htmlSource(html, null)).page);
  return { source, grid: source.page.grids[0]! };
}
function read(rows: Row[]) {
  const { source, grid } = opened(rows);
  return readLineGrid(source, grid, 'remedies');
}
const named = (rows: Row[]) =>
  Object.fromEntries(read(rows).map(({ row, column, value }) => [`${row} ${column}`, value]));
const WHOLE = Object.fromEntries(NAMES.map((name, i) => [name, NUMBERS[i]]));
const UNREAD = Object.fromEntries(NAMES.map((name) => [name, null]));

describe('the table of section four', () => {
  test('is read by the labels over each figure', () => {
    expect(named([...HEADS, FIFTEEN])).toEqual(WHOLE);
  });

  test('and by those beside it, where it is laid across', () => {
    const across = [
      ['', ...RESULTS],
      ['行政复议', ...FIFTEEN.slice(0, 5)],
      ['未经复议直接起诉', ...FIFTEEN.slice(5, 10)],
      ['复议后起诉', ...FIFTEEN.slice(10)],
    ];
    expect(named(across)).toEqual(WHOLE);
    const turned = [
      ['', '行政复议', '未经复议直接起诉', '复议后起诉'],
      ...RESULTS.map((label, i) => [label, FIFTEEN[i]!, FIFTEEN[i + 5]!, FIFTEEN[i + 10]!]),
    ];
    expect(named(turned)).toEqual(WHOLE);
  });

  test('and in the order of the form where spans lie, or all is in one row', () => {
    expect(named([['行政复议', '行政诉讼'], ['未经复议直接起诉', '复议后起诉'], LABELS, FIFTEEN])).toEqual(WHOLE);
    expect(named([['行政复议', '未经复议直接起诉', '复议后起诉', ...LABELS, ...FIFTEEN]])).toEqual(WHOLE);
  });

  test('and in the order of its own labels, where that is another', () => {
    const groups = ['未经复议直接起诉', '复议后起诉', '行政复议'];
    const five = (row: string, from: number) =>
      NAMES.slice(0, 5).map((name, i) => [name.replace('review', row), NUMBERS[from + i]]);
    const moved = [...five('litigationDirect', 0), ...five('litigationAfterReview', 5), ...five('review', 10)];
    expect(named([[...groups, ...LABELS, ...FIFTEEN]])).toEqual(Object.fromEntries(moved));
    const lying = [['行政复议', '行政诉讼'], ['未经复议直接起诉', '复议后起诉'], [...LABELS].reverse()];
    const turned = NAMES.map((name, i) => [name, NUMBERS[5 * Math.floor(i / 5) + 4 - (i % 5)]]);
    expect(named([...lying, FIFTEEN])).toEqual(Object.fromEntries(turned));
  });

  test('of three labels is none, nor is a sentence a group', () => {
    expect(read([['行政复议:3'], RESULTS.slice(0, 3), ['1', '2', '3']])).toEqual([]);
    expect(read([['行政复议:4'], RESULTS.slice(0, 4), ['1', '2', '3', '4']])).toHaveLength(4);
    expect(read([[`行政复议${'行政复议'.repeat(10)}:4`], RESULTS.slice(0, 4), ['1', '2', '3', '4']])).toEqual([]);
  });

  test('without its labels is none, and without its groups', () => {
    expect(read([FIFTEEN])).toEqual([]);
    expect(read([LABELS, FIFTEEN])).toEqual([]);
    expect(read([TOP, UNDER, FIFTEEN])).toEqual([]);
  });

  test('with a blank column that has no head is read by its heads, also where its first figure is blank', () => {
    const heads = [...LABELS.slice(0, 14), '', LABELS[14] as string];
    const line = ['', ...FIFTEEN.slice(1, 14), '', FIFTEEN[14] as string];
    const read = named([['行政复议', '行政诉讼'], ['未经复议直接起诉', '复议后起诉'], heads, line]);
    const wrong = Object.entries(read).filter(
      ([name, value]) => value !== null && value !== WHOLE[name as keyof typeof WHOLE],
    );
    expect(wrong).toEqual([]);
  });

  test('with blanks at the ends of its line has none of them', () => {
    const lying = [['行政复议', '行政诉讼'], ['未经复议直接起诉', '复议后起诉'], LABELS];
    expect(named([...lying, ['', ...FIFTEEN, '']])).toEqual(WHOLE);
    expect(named([...lying, [...FIFTEEN, '', '']])).toEqual(WHOLE);
  });
});

describe('a line that is not this year’s', () => {
  test.each([
    ['numbers of its columns', [...Array(15).keys()].map((at) => String(at + 1))],
    ['another with last year’s words', ['上年', ...FIFTEEN.slice(1).map(() => '9')]],
  ])('is passed over: %s', (_, other) => {
    expect(named([...HEADS, other, FIFTEEN])).toEqual(WHOLE);
  });

  const beside = (rows: [string, Row][]): Row[] => [
    ['年度:1:3', ...TOP],
    UNDER,
    LABELS,
    ...rows.map(([label, row]) => [label, ...row]),
  ];
  const NINES = FIFTEEN.map(() => '9');

  test.each<[string, [string, Row][]]>([
    [
      'the year before, first',
      [
        ['2021年', NINES],
        ['2022年', FIFTEEN],
      ],
    ],
    [
      'the year before, behind',
      [
        ['2022年度', FIFTEEN],
        ['2021年度', NINES],
      ],
    ],
    [
      'last year by its word',
      [
        ['本年', FIFTEEN],
        ['上年', NINES],
      ],
    ],
    [
      'what it changed by',
      [
        ['本年', FIFTEEN],
        ['同比增减', NINES],
      ],
    ],
    [
      'shares',
      [
        ['件数', FIFTEEN],
        ['占比', NINES],
      ],
    ],
    [
      'numbers of its columns',
      [
        ['栏次', NINES],
        ['件数', FIFTEEN],
      ],
    ],
  ])('is passed over beside it: %s', (_, rows) => {
    expect(named(beside(rows))).toEqual(WHOLE);
  });
});

describe('what cannot be told', () => {
  test('a figure too few or too many under whole labels: none is read, each is named', () => {
    expect(named([...HEADS, FIFTEEN.slice(0, 14)])).toEqual(UNREAD);
    expect(named([...HEADS, [...FIFTEEN, '7']])).toEqual(UNREAD);
  });

  test('a blank that ends the line beyond its labels says nothing', () => {
    expect(named([...HEADS, [...FIFTEEN, '']])).toEqual(WHOLE);
  });

  test('a number over several labels is of none of them', () => {
    const row = ['1', '2', '3:2', '6', ...FIFTEEN.slice(5)];
    expect(named([...HEADS, row])).toEqual({ ...WHOLE, 'review otherResult': null, 'review pending': null });
  });

  test('a column of the table’s own under its own head is none of the form’s', () => {
    const heads = [[...TOP, '备注:1:3'], UNDER, LABELS];
    expect(named([...heads, [...FIFTEEN, '7']])).toEqual(WHOLE);
  });

  test('words where a figure should stand are words', () => {
    const row = ['详见附件', ...FIFTEEN.slice(1)];
    const [first] = read([...HEADS, row]);
    expect(first).toMatchObject({ row: 'review', column: 'upheld', value: null, text: '详见附件' });
    expect(named([...HEADS, row])).toEqual({ ...WHOLE, 'review upheld': null });
  });
});

describe('figures without heads', () => {
  const bare = (rows: Row[], section: object = { heading: {}, start: 0, end: 1e6 }) => {
    const { source, grid } = opened(rows);
    return readBareLine(source, grid, section as never, 'remedies');
  };

  test('in one row under the heading of the section are those of the form', () => {
    const figures = bare([['', ''], FIFTEEN]);
    expect(figures.map(({ row, column }) => `${row} ${column}`)).toEqual(NAMES);
    expect(figures.map(({ value }) => value)).toEqual(NUMBERS);
  });

  test.each<[string, Row[]]>([
    ['one too few', [FIFTEEN.slice(1)]],
    ['one too many', [[...FIFTEEN, '1']]],
    ['a word among them', [['机关名称', ...FIFTEEN.slice(1)]]],
  ])('%s: they are there, and whose they are is not told', (_, rows) => {
    const figures = bare(rows);
    expect(figures.map(({ row, column }) => `${row} ${column}`)).toEqual(NAMES);
    expect(new Set(figures.map(({ value }) => value))).toEqual(new Set([null]));
    expect(figures.every(({ text }) => text.includes('3 6'))).toBe(true);
  });

  test('a few figures are no line of the form', () => {
    expect(bare([FIFTEEN.slice(0, 7)])).toEqual([]);
  });

  test('nor are those outside of the section, or under no heading', () => {
    expect(bare([FIFTEEN], { heading: {}, start: 20, end: 1e6 })).toEqual([]);
    expect(bare([FIFTEEN], { heading: {}, start: 0, end: 5 })).toEqual([]);
    expect(bare([FIFTEEN], { heading: null, start: 0, end: 1e6 })).toEqual([]);
  });
});
