import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { AuditDocument } from '../../lib/model/schema';
import { docxReport } from '../document/written/docx';
import { odtReport } from '../document/written/odf';
import { AS_WORD, rtfReport } from '../document/written/rtf';
import { wordXmlReport } from '../document/written/word-xml';
import { reportSheet, workbookOf } from '../document/written/workbook';
import { allCells, type FigureSet, figureSets } from '../generate/figures';
import { useBundle } from './bundle';

const SET = figureSets()[0] as FigureSet;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const bundle = useBundle();
const folder = join(bundle.folder, 'documents');
beforeAll(() => {
  mkdirSync(folder);
  writeFileSync(join(folder, '1.docx'), docxReport(SET));
  // A file is what is in it, whatever it is called.
  writeFileSync(
    join(folder, '2.doc'),
    readFileSync(new URL('../document/samples/shanghai-office-2019.pdf', import.meta.url)),
  );
  writeFileSync(join(folder, '3.pdf'), '%PDF-1.7\n');
  writeFileSync(join(folder, '4.xls'), workbookOf({ 年报: reportSheet(SET) }, 'biff8'));
  writeFileSync(join(folder, '5.rtf'), rtfReport(SET, AS_WORD));
  writeFileSync(join(folder, '6.doc'), wordXmlReport(SET));
  writeFileSync(join(folder, '7.odt'), odtReport(SET));
});

const documentsIn = (text: string): AuditDocument[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

it('audits the documents of a folder by what is in them, and names what cannot be read', async () => {
  const { status, stdout, stderr } = await bundle.run(['audit', folder]);
  const documents = documentsIn(stdout);
  expect(documents.map(({ page }) => [page.file?.split(/[\\/]/).at(-1), page.mediaType])).toEqual([
    ['1.docx', DOCX],
    ['2.doc', 'application/pdf'],
    ['4.xls', 'application/vnd.ms-excel'],
    ['5.rtf', 'application/rtf'],
    ['6.doc', 'application/vnd.ms-wordml'],
    ['7.odt', 'application/vnd.oasis.opendocument.text'],
  ]);
  expect(documents.map(({ report }) => report?.figures.length)).toEqual([
    allCells(SET).length,
    198,
    ...Array.from({ length: 4 }, () => allCells(SET).length),
  ]);
  expect(stderr).toContain('3.pdf: The file is damaged and cannot be read.');
  expect(status).toBe(2);
}, 120_000);

it('writes a workbook', async () => {
  const { stdout, status } = await bundle.run([
    'audit',
    '--exit-zero',
    '--format',
    'xlsx',
    '--output',
    join(bundle.folder, 'a.xlsx'),
    join(folder, '1.docx'),
  ]);
  expect([stdout, status]).toEqual(['', 0]);
  expect(readFileSync(join(bundle.folder, 'a.xlsx')).subarray(0, 2).toString()).toBe('PK');
}, 120_000);

it('takes documents in lines as base64', async () => {
  const url = 'https://www.example.gov.cn/a.docx';
  const lines = [
    { url, base64: Buffer.from(docxReport(SET)).toString('base64') },
    { url: `${url}?broken`, base64: Buffer.from('%PDF-1.7').toString('base64') },
  ];
  const input = lines.map((line) => JSON.stringify(line)).join('\n');
  const { stdout } = await bundle.run(['audit', '--input', 'jsonl'], { input });
  const [first, second] = documentsIn(stdout);
  expect(first?.page).toMatchObject({ url, mediaType: DOCX });
  expect(first?.report?.figures).toHaveLength(allCells(SET).length);
  expect(second).toEqual({ url: `${url}?broken`, error: expect.stringContaining('damaged') });
}, 120_000);
