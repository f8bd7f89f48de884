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

describe.each(POISONS)('%j', (poison) => {
  test.each([figuresCsv, findingsCsv])('is text in every cell', (write) => {
    const rows = parse(write([poisoned(poison)]));
    expect(rows.length).toBeGreaterThan(0);
    for (const cell of rows.flatMap((row) => Object.values(row)))
      expect(cell).not.toMatch(/^[=+\-@\t\r](?!\d+(\.\d+)?$)/);
  });
});

test.each([
  ['-18', '-18'],
  ['+0', '+0'],
  ['1276.5534', '1276.5534'],
  ['=1', "'=1"],
  ['-18件', "'-18件"],
  ['＝1', "'＝1"],
  ['\r=1', "'\n=1"],
  ['—', '—'],
])('%j is written as %j', (text, written) => {
  expect(harmless(text)).toBe(written);
});

test('no documents leave the header alone', () => {
  expect(figuresCsv([])).toBe(`\uFEFF${FIGURE_COLUMNS.join(',')}\r\n`);
});
