import { utils, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../lib/document/office/workbook';
import { openDocument } from '../../../lib/document/open-document';
import { workbookOf } from '../written/workbook';

const sheetOf = (rows: (string | number | null)[][], more: Partial<WorkSheet> = {}): WorkSheet =>
  Object.assign(utils.aoa_to_sheet(rows), more);
const open = (sheets: Record<string, WorkSheet>, type: 'xlsx' | 'biff8') =>
  openDocument(workbookOf(sheets, type), { url: null, name: 'a' });

describe.each(['xlsx', 'biff8'] as const)('a workbook (%s)', (type) => {
  it('gives each sheet, and each block of rows as a table', async () => {
    const page = await open(
      { 表一: sheetOf([['标题'], [], ['甲', 1], ['乙', 2]]), 表二: sheetOf([['丙', 3, 4]]) },
      type,
    );
    expect(page.text).toBe('表一\n标题\n甲\n1\n乙\n2\n表二\n丙\n3\n4\n');
    expect(page.grids.map(({ rows, columns }) => [rows, columns])).toEqual([
      [2, 2],
      [1, 3],
    ]);
  });

  it('leads back to each cell', async () => {
    const page = await open(
      {
        表三: sheetOf([
          ['甲', 1],
          ['乙', 21],
        ]),
      },
      type,
    );
    const place = page.places?.find(({ start, end }) => page.text.slice(start, end) === '21');
    expect(place?.cell).toBe('表三!B2');
  });

  it('shows numbers as they are shown, without what binary fractions leave behind', async () => {
    const page = await open({ 表: sheetOf([['费', 0.1 + 0.2, 96171.6, -18]]) }, type);
    expect(page.text).toBe('表\n费\n0.3\n96171.6\n-18\n');
  });

  it('keeps blank cells in their place, and merged ones as one', async () => {
    const merges = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 1 } }];
    const page = await open(
      {
        表: sheetOf(
          [
            ['头', null, 1],
            [null, null, 2],
            [null, '尾', null],
          ],
          { '!merges': merges },
        ),
      },
      type,
    );
    const cells = page.grids[0]?.cells.map(({ start, end, row, column, rowspan, colspan }) => [
      page.text.slice(start, end),
      row,
      column,
      rowspan,
      colspan,
    ]);
    expect(cells).toEqual([
      ['头', 0, 0, 2, 2],
      ['1', 0, 2, 1, 1],
      ['2', 1, 2, 1, 1],
      ['', 2, 0, 1, 1],
      ['尾', 2, 1, 1, 1],
      ['', 2, 2, 1, 1],
    ]);
  });

  it('leaves out rows and columns that are hidden', async () => {
    // The library that writes .xls files here omits hidden rows.
    const hiddenRow = type === 'xlsx';
    const hidden = { '!rows': [{}, { hidden: hiddenRow }], '!cols': [{}, {}, { hidden: true }] };
    const page = await open(
      {
        表: sheetOf(
          [
            ['甲', 1, 8],
            ['隐', 9, 9],
            ['乙', 2, 8],
          ],
          hidden,
        ),
      },
      type,
    );
    expect(page.text).not.toContain('8');
    expect(page.text.includes('隐')).toBe(!hiddenRow);
    expect(page.text).toContain('乙\n2\n');
  });
});

/** Returns the cells that are read of a sheet, each with its text and slot. */
const grid = async (sheet: WorkSheet): Promise<unknown[][][]> => {
  const { grids, text } = await open({ 表: sheet }, 'xlsx');
  return grids.map(({ cells }) =>
    cells.map(({ start, end, row, column, rowspan, colspan }) => [
      text.slice(start, end),
      row,
      column,
      rowspan,
      colspan,
    ]),
  );
};

describe('what is hidden', () => {
  it('leaves no blank column, and no gap between the rows around it, which are one table', async () => {
    const rows = [
      ['甲', '乙', 9, '丙'],
      [8, 8, 8, 8],
      [1, 2, 9, 3],
    ];
    const hidden = { '!rows': [{}, { hidden: true }], '!cols': [{}, {}, { hidden: true }] };
    expect(await grid(sheetOf(rows, hidden))).toEqual([
      [
        ['甲', 0, 0, 1, 1],
        ['乙', 0, 1, 1, 1],
        ['丙', 0, 2, 1, 1],
        ['1', 1, 0, 1, 1],
        ['2', 1, 1, 1, 1],
        ['3', 1, 2, 1, 1],
      ],
    ]);
  });

  it('is no part of a merged cell, whose text is seen as long as one of its rows and columns is', async () => {
    const rows = [
      ['头', null, null, 1],
      [null, null, null, 2],
      ['尾', 3, 4, 5],
    ];
    const merges = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 2 } }];
    const hidden = { '!merges': merges, '!rows': [{ hidden: true }], '!cols': [{ hidden: true }] };
    expect(await grid(sheetOf(rows, hidden))).toEqual([
      [
        ['头', 0, 0, 1, 2],
        ['2', 0, 2, 1, 1],
        ['3', 1, 0, 1, 1],
        ['4', 1, 1, 1, 1],
        ['5', 1, 2, 1, 1],
      ],
    ]);
  });

  it('parts tables no less than blank rows do, where those are seen', async () => {
    const rows = [['甲', 1], [], ['隐', 9], ['乙', 2]];
    expect(await grid(sheetOf(rows, { '!rows': [{}, {}, { hidden: true }] }))).toHaveLength(2);
  });
});

it.each(['xlsx', 'biff8'] as const)('a number is shown with the decimals of its format (%s)', async (type) => {
  const sheet = sheetOf([['费', 57.8, 57.8, 12.345, 0.1 + 0.2 - 0.3]]);
  const formats = { B1: '0', D1: '#,##0.00', E1: '0' };
  for (const [address, z] of Object.entries(formats)) sheet[address].z = z;
  expect((await open({ 表: sheet }, type)).text).toBe('表\n费\n58\n57.8\n12.35\n0\n');
});

it.each([
  [0, 0, 'A1'],
  [9, 25, 'Z10'],
  [0, 26, 'AA1'],
  [0, 702, 'AAA1'],
])('row %i, column %i is called %s', (row, column, address) => {
  expect(addressOf(row, column)).toBe(address);
});
