import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../lib/export/text';
import { xlsx } from '../../lib/export/xlsx';
import { sentencesFor } from '../../lib/locales/exported';
import { POISONS, poisoned } from './poison';
import { broken, sample } from './sample';

const english = sentencesFor('en');
const read = (bytes: Uint8Array) => XLSX.read(bytes, { cellStyles: true, cellFormula: true });
const cellsOf = (sheet: XLSX.WorkSheet): [string, XLSX.CellObject][] =>
  Object.entries(sheet).filter(([address]) => !address.startsWith('!'));

test('the workbook has figures, findings and the three tables', async () => {
  const documents = [sample(), broken({ year: 2023 })];
  const book = read(await xlsx(documents, english));
  expect(book.SheetNames).toEqual([
    'Figures',
    'Findings',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
  ]);
  const figures = XLSX.utils.sheet_to_json<Record<string, unknown>>(book.Sheets.Figures!);
  expect(figures.map(({ Value }) => Value)).toEqual(
    documents.flatMap(({ report }) => report!.figures.map(({ value }) => value)),
  );
  const [finding] = XLSX.utils.sheet_to_json<Record<string, unknown>>(book.Sheets.Findings!);
  expect(finding).toMatchObject({ Result: 'Does not match', 'Compared with': 6, Value: 5 });
});

test('heads are merged as on the form, and a doubted cell is coloured and commented', async () => {
  const sheet = read(await xlsx([broken()], english)).Sheets['三、收到和处理政府信息公开申请情况']!;
  const spans = sheet['!merges']!.map(({ s, e }) => [e.r - s.r + 1, e.c - s.c + 1]);
  expect(spans).toContainEqual([20, 1]);
  expect(spans).toContainEqual([3, 3]);
  expect(spans).toContainEqual([1, 7]);
  const commented = cellsOf(sheet).filter(([, cell]) => cell.c);
  expect(commented).toHaveLength(1);
  const [, cell] = commented[0]!;
  expect(cell).toMatchObject({ t: 'n', v: 5, s: { patternType: 'solid', fgColor: { rgb: 'FFC7CE' } } });
  expect(cell.c?.[0]?.t).toBe('If changed to 6, all identities hold');
});

test('documents follow one another on the sheet of a table', async () => {
  const sheet = read(await xlsx([sample(), broken()], english)).Sheets['四、政府信息公开行政复议、行政诉讼情况']!;
  expect(
    cellsOf(sheet)
      .filter(([, { v }]) => v === '行政复议')
      .map(([address]) => address),
  ).toEqual(['A2', 'A8']);
});

test('no documents make a workbook that opens', async () => {
  expect(read(await xlsx([], english)).SheetNames).toHaveLength(5);
});

describe.each(POISONS)('%j', (poison) => {
  test('is text in every cell', async () => {
    const book = read(await xlsx([poisoned(poison)], english));
    for (const sheet of Object.values(book.Sheets)) {
      for (const [, cell] of cellsOf(sheet)) {
        expect(cell.f).toBeUndefined();
        expect(cell.l).toBeUndefined();
      }
    }
    const [row] = XLSX.utils.sheet_to_json<Record<string, unknown>>(book.Sheets.Findings!);
    expect(row?.Finding).toBe(cleanText(poison));
  });
});
