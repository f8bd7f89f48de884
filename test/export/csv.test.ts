import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { figuresCsv, findingsCsv, harmless } from '../../lib/export/csv';
import { FIGURE_COLUMNS, FINDING_COLUMNS } from '../../lib/export/rows';
import { POISONS, poisoned } from './poison';
import { broken, sample } from './sample';

const parse = (text: string) => {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
};

test('values come back as they were, with what spreadsheets need', () => {
  const documents = [sample(), broken({ year: 2023, cells: { 'remedies review total': null } })];
  const text = figuresCsv(documents);
  expect(text.startsWith('\uFEFFissuer,year,url,')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  const figures = documents.flatMap(({ report }) =>
    report!.figures.map((figure) => ({ ...figure, year: report!.year })),
  );
  const rows = parse(text);
  expect(rows).toHaveLength(figures.length);
  for (const [index, row] of rows.entries()) {
    const figure = figures[index]!;
    expect(row).toMatchObject({ table: figure.table, row: figure.row, column: figure.column, text: figure.text });
    expect(row.value === '' ? null : Number(row.value)).toBe(figure.value);
    expect(Number(row.year)).toBe(figure.year);
  }
  expect(rows.find(({ row, column }) => row === 'granted' && column === 'total')?.label).toBe(
    '三、本年度办理结果 （一）予以公开 · 总计',
  );
});

test('findings have a row each', () => {
  const [row] = parse(findingsCsv([sample(), broken()]));
  expect(Object.keys(row!)).toEqual([...FINDING_COLUMNS]);
  expect(row).toMatchObject({ rule: 'totals.row', expected: '6', actual: '5' });
  expect(row?.suspects).toBe('applications.granted[total] 5 → 6');
});

/** What a spreadsheet computes: it passes over what is not seen before it. A plain number is one. */
const COMPUTED = /^[\s\p{Cf}"]*[=+\-@＝＋－＠](?!\d+(?:\.\d+)?\s*$)/u;

/** The cells of a file for readers that take another separator than ours: one that knows quotes at the beginning of a cell, and one that knows none. */
const cellsBy = (delimiter: string, text: string): string[] => [
  ...Papa.parse<string[]>(text, { delimiter }).data.flat(),
  ...text.split(new RegExp(`[${delimiter}\\r\\n]`)),
];

describe.each([
  ...POISONS,
  'x;=1+1',
  'x;=1+1;y',
  'x;"=1+1;"',
  'x; \ufeff@SUM(1);',
  'x\t=1+1\ty',
  'x\n=1+1;y',
  '\u200b=1+1',
])('%j', (poison) => {
  test.each([figuresCsv, findingsCsv])('is text in every cell', (write) => {
    const rows = parse(write([poisoned(poison)]));
    expect(rows.length).toBeGreaterThan(0);
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(COMPUTED);
  });

  test.each([';', '\t'])('and in every cell of a reader whose separator is %j', (separator) => {
    for (const write of [figuresCsv, findingsCsv]) {
      const cells = cellsBy(separator, write([poisoned(poison)]).slice(1));
      expect(cells.length).toBeGreaterThan(9);
      for (const cell of cells) expect(cell).not.toMatch(COMPUTED);
    }
  });
});

test.each([
  ['-18', '-18'],
  ['+0', '+0'],
  ['1276.5534', '1276.5534'],
  ['=1', "'=1"],
  ['-18件', "'-18件"],
  ['＝1', "'＝1"],
  ['\r=1', "'\n'=1"],
  ['—', '—'],
  ['\ufeff=1', "'\ufeff=1"],
  ['\ufeff贵阳', '\ufeff贵阳'],
  [' =1', "' =1"],
  [' -18 ', ' -18 '],
  ['x;=1', "x;'=1"],
  ['x; "@a";-b', 'x;\' "@a";\'-b'],
  ['x;-18;+0.5', 'x;-18;+0.5'],
  ['一、受理；＝五', '一、受理；＝五'],
  ['a=1;b=2', 'a=1;b=2'],
  ['http://a.gov.cn/x;v=1?a=-1&b=@c', 'http://a.gov.cn/x;v=1?a=-1&b=@c'],
  ['5 = 3 + 2', '5 = 3 + 2'],
  ['2020-2021', '2020-2021'],
  ['\n'.repeat(5), `'${'\n'.repeat(5)}`],
])('%j is written as %j', (text, written) => {
  expect(harmless(text)).toBe(written);
});

test('no documents leave the header alone', () => {
  expect(figuresCsv([])).toBe(`\uFEFF${FIGURE_COLUMNS.join(',')}\r\n`);
});

test('a text of nothing but separators and blanks takes no longer than it is long', () => {
  for (const one of [';', '\t', ' ', '\ufeff', '"', '; ', '=;']) harmless(one.repeat(500_000));
});
