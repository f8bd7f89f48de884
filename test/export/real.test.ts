import { readdirSync, readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { EXPORTS, type ExportFormat, sentencesFor } from '../../lib/export';
import { keyOf } from '../../lib/library';
import { freshStore } from '../library/open';

/** Every sample page: tables, figures run together, prose, no report at all. */
const DOCUMENTS = readdirSync('test/pages', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const html = readFileSync(`test/pages/${name}/page.html`, 'utf8');
    return audit(readPage(htmlSource(html, `http://www.sample.gov.cn/${name}`)).page, { language: 'zh-CN' });
  });
const FIGURES = DOCUMENTS.flatMap(({ page, report }) =>
  (report?.figures ?? []).map(({ table, row, column, value, text }) => [page.url, table, row, column, value, text]),
);
const written = (id: ExportFormat['id'], documents = DOCUMENTS) =>
  EXPORTS.find((format) => format.id === id)!.write(documents, sentencesFor('en'));

test('JSON and JSON Lines are taken in as what was exported', async () => {
  for (const text of [
    written('jsonl') as string,
    ...DOCUMENTS.map((one) => JSON.stringify(JSON.parse(written('json', [one]) as string))),
  ]) {
    const store = await freshStore();
    const lines = text.trim().split('\n').length;
    expect(await store.importAll(text)).toMatchObject({ added: lines, known: 0, bad: [], stopped: null });
    if (lines === 1) expect((await store.get(keyOf(JSON.parse(text))))?.document).toEqual(JSON.parse(text));
  }
});

test('CSV and the workbook hold every figure as it was read', async () => {
  const { data } = Papa.parse<Record<string, string>>(written('csv') as string, { header: true, skipEmptyLines: true });
  expect(
    data.map((row) => [row.url, row.table, row.row, row.column, row.value === '' ? null : Number(row.value)]),
  ).toEqual(FIGURES.map((figure) => figure.slice(0, 5)));
  const book = XLSX.read(await written('xlsx'));
  const rows = XLSX.utils.sheet_to_json<Record<string, unknown>>(book.Sheets.Figures!, { defval: null });
  expect(rows.map((row) => row.Value)).toEqual(FIGURES.map((figure) => figure[4]));
});
