import { expect, test } from 'vitest';
import { placeCells, spreadCells } from '../../lib/export/grid';
import { printedTable } from '../../lib/export/printed';
import { editionOfYear, formCells, tableOf } from '../../lib/forms';
import { formOfTable } from '../../lib/model/cells';
import { broken, sample } from './sample';

const words = (grid: ReturnType<typeof printedTable>) => spreadCells(grid!).map((row) => row.map((cell) => cell?.text));

test.each([2020, 2023].flatMap((year) => editionOfYear(year).tables.map(({ id }) => ({ year, table: id }))))(
  '$table of $year is a full rectangle with every figure once',
  ({ year, table }) => {
    const document = sample({ year });
    const placed = placeCells(printedTable(document, table)!);
    const width = Math.max(...placed.map(({ column, cell }) => column + cell.colspan));
    const height = Math.max(...placed.map(({ row, cell }) => row + cell.rowspan));
    const area = placed.reduce((sum, { cell }) => sum + cell.colspan * cell.rowspan, 0);
    expect(area).toBe(width * height);
    const form = tableOf(document.report!.format, table)!;
    expect(placed.filter(({ cell }) => cell.figure).length).toBe(formCells(form).length);
  },
);

test('the applications table has the heads of the form', () => {
  const grid = printedTable(sample(), 'applications')!;
  expect(words(grid)[0]?.filter(Boolean)[1]).toBe('申请人情况');
  expect(words(grid)[1]).toEqual(
    [null, null, null, '自然人', '法人或其他组织', null, null, null, null, '总计'].map((w) => w ?? undefined),
  );
  expect(grid.flat().find(({ text }) => text === '三、本年度办理结果')).toMatchObject({ rowspan: 20, colspan: 1 });
  expect(grid.flat().find(({ text }) => text === '（三）不予公开')).toMatchObject({ rowspan: 8 });
  expect(grid.flat().find(({ text }) => text.startsWith('一、本年新收'))).toMatchObject({ colspan: 3 });
});

test('in the form of 2021 the outcomes span 22 rows', () => {
  const grid = printedTable(sample({ year: 2023 }), 'applications')!;
  expect(grid.flat().find(({ text }) => text === '三、本年度办理结果')?.rowspan).toBe(22);
});

test('the remedies table is one line of fifteen figures under three heads', () => {
  const grid = printedTable(sample(), 'remedies')!;
  expect(grid).toHaveLength(4);
  expect(grid[0]?.map(({ text, colspan }) => [text, colspan])).toEqual([
    ['行政复议', 5],
    ['行政诉讼', 10],
  ]);
  expect(grid[1]?.map(({ rowspan }) => rowspan)).toEqual([2, 2, 2, 2, 2, 1, 1]);
  expect(grid[3]?.map(({ text }) => text)).toEqual([2, 1, 0, 0, 3, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0].map(String));
});

test('a doubted cell carries its suspects, unless the finding was set aside', () => {
  const doubted = (document: ReturnType<typeof broken>) =>
    printedTable(document, 'applications')!
      .flat()
      .filter(({ doubts }) => doubts.length > 0);
  expect(doubted(broken()).map(({ text, doubts }) => [text, doubts[0]?.suggested])).toEqual([['5', 6]]);
  const aside = broken();
  aside.findings[0]!.dismissed = { reason: 'checked', on: '2026-02-01' };
  expect(doubted(aside)).toEqual([]);
});

test('an old template in a new year is printed as it was filled in', () => {
  const document = sample({ year: 2020 });
  document.report!.format = '2021';
  expect(formOfTable(document.report!, 'proactive')).toBe(tableOf('2019', 'proactive'));
});

test('a page that is no report, or one of the older form, has no printed tables', () => {
  const document = sample();
  document.report!.figures = [];
  document.report!.format = 'older';
  expect(printedTable(document, 'remedies')).toBeNull();
  document.report = null;
  expect(printedTable(document, 'remedies')).toBeNull();
});
