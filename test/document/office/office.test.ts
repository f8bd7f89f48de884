import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../lib/document/open-document';
import { allCells, figureSets } from '../../generate/figures';
import { compareFigures } from '../figures-in';
import { docxReport } from '../written/docx';
import { excelXmlReport } from '../written/excel-xml';
import { odsReport, odtReport } from '../written/odf';
import { ofdReport } from '../written/ofd';
import { AS_WORD, AS_WPS, rtfReport } from '../written/rtf';
import { flatPackageReport, wordXmlReport } from '../written/word-xml';
import { reportSheet, workbookOf } from '../written/workbook';

/** Real figures of both editions, with and without blank cells. */
const SETS = figureSets().filter(({ id }) => ['pingtan-2020', 'pingtan-2025', 'shanghai-office-2019'].includes(id));

const KINDS = [
  ['Word', docxReport],
  ['Excel', (set: (typeof SETS)[number]) => workbookOf({ 年报: reportSheet(set) }, 'xlsx')],
  ['Excel 97', (set: (typeof SETS)[number]) => workbookOf({ 年报: reportSheet(set) }, 'biff8')],
  ['OFD', ofdReport],
  ['Word 2003', wordXmlReport],
  ['Word as a flat package', flatPackageReport],
  ['Excel 2003', excelXmlReport],
  ['a text of OpenDocument', odtReport],
  ['a workbook of OpenDocument', odsReport],
  ['rich text of Word', (set: (typeof SETS)[number]) => rtfReport(set, AS_WORD)],
  ['rich text of WPS', (set: (typeof SETS)[number]) => rtfReport(set, AS_WPS)],
] as const;

describe.each(KINDS)('%s', (_, write) => {
  it.each(SETS.map((set) => [set.id, set] as const))('gives every figure of %s', async (__, set) => {
    const page = await openDocument(write(set), { url: null, name: 'report' });
    expect(page.truncated).toBe(false);
    expect(compareFigures(page, set)).toEqual({ right: allCells(set).length, wrong: [], unread: [] });
  });
});
