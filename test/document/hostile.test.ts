import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { maybeDocument, openDocument } from '../../lib/document/open-document';
import { type FigureSet, figureSets } from '../generate/figures';
import { randomBytes } from './random-bytes';
import { docxOf, docxReport, paragraph, run } from './written/docx';
import { excelXmlReport } from './written/excel-xml';
import { odfOf, odtReport } from './written/odf';
import { OfdPage, ofdOf } from './written/ofd';
import { AS_WORD, AS_WPS, rtfOf, rtfReport } from './written/rtf';
import { wordXmlReport } from './written/word-xml';
import { zipOf } from './written/zip';

const open = (bytes: Uint8Array) => openDocument(bytes, { url: null, name: 'hostile' });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const SET = figureSets()[0] as FigureSet;
const MEGABYTE = 1024 * 1024;

describe('what cannot be read says why', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a text', bytesOf('年度报告'), 'unsupported'],
    ['rich text of nothing', bytesOf('{\\rtf1 \\par}'), 'empty'],
    ['rich text that ends within a group', bytesOf('{\\rtf1 report{\\b 1}'), 'broken'],
    ['rich text whose binary data is longer than the file', bytesOf('{\\rtf1 1{\\pict\\bin2147483647 1}}'), 'broken'],
    ['a PDF that ends at once', bytesOf('%PDF-1.7\n'), 'broken'],
    ['an archive that is cut off', docxReport(SET).subarray(0, 900), 'broken'],
    ['an archive of something else', zipOf({ 'content.xml': '<a/>' }), 'unsupported'],
    ['a Word document without a body', zipOf({ 'word/document.xml': '<w:document/>' }), 'broken'],
    [
      'a Word document of pictures',
      docxOf('<w:p><w:r><w:drawing><a:blip r:embed="r4"/></w:drawing></w:r></w:p>'),
      'noText',
    ],
    ['a Word document of blank lines', docxOf('<w:p/><w:p/>'), 'empty'],
    [
      'a compound file of noise',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...randomBytes(7, 4000)]),
      'broken',
    ],
    ['a layout file of outlines', outlined(), 'outlines'],
    ['a layout file without text', ofdOf([new OfdPage()]), 'noText'],
  ])('%s', async (_, bytes, reason) => {
    await expect(open(bytes)).rejects.toMatchObject({ name: 'Unreadable', reason });
  });
});

const PICTURE = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0,
]);

describe('what neither a page nor a document is said to be', () => {
  it.each([
    ['a picture', PICTURE],
    ['an archive of another kind', bytesOf('Rar!\u001a\u0007\u0001\u0000\u0003\u0004\u0000报告')],
    [
      'a drawing of LibreOffice',
      bytesOf('<?xml version="1.0"?>\n<office:document><office:body><office:drawing/></office:body></office:document>'),
    ],
  ])('%s is a file that cannot be read', async (_, bytes) => {
    expect(maybeDocument(bytes)).toBe(true);
    await expect(open(bytes)).rejects.toMatchObject({ reason: 'unsupported' });
  });

  it.each([
    ['a page', bytesOf('<!doctype html><html xmlns:x="urn:schemas-microsoft-com:office:excel"><p>年度报告')],
    ['one with characters of nothing', bytesOf('<html>\u0000\u0000\u0000\u0000\u0000年度报告')],
    ['one written as XML', bytesOf('<?xml version="1.0"?><!DOCTYPE html><html><p>年度报告')],
    [
      'one of two bytes a character',
      Uint8Array.from([...'<p>报告'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])),
    ],
    ['a text', bytesOf('某县人民政府2020年政府信息公开工作年度报告\n\t一、总体情况')],
  ])('%s is read as a page, whatever it is called', (_, bytes) => {
    expect(maybeDocument(bytes)).toBe(false);
  });
});

/** Returns a page on which all characters are drawn as shapes. */
function outlined(): Uint8Array {
  const page = new OfdPage();
  for (let i = 0; i < 400; i++) page.line(i % 200, 10, (i % 200) + 1, 12);
  return ofdOf([page]);
}

describe('bounds are asked before they are paid', () => {
  it('an archive that inflates without end is given up', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60 * MEGABYTE) });
    expect(bomb.length).toBeLessThan(MEGABYTE);
    await expect(open(bomb)).rejects.toMatchObject({ reason: 'tooLarge' });
  });

  it('an archive of ten thousand entries and more is not listed', async () => {
    const files = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, '']));
    await expect(open(zipOf(files))).rejects.toMatchObject({ reason: 'tooLarge' });
  });

  it('elements nested without end are given up', async () => {
    await expect(open(docxOf('<w:sdt>'.repeat(50_000)))).rejects.toMatchObject({ reason: 'tooLarge' });
  });

  it('a table of more cells than fit into a memory is given up', async () => {
    const row = `<w:tr>${`<w:tc>${paragraph(run('1'))}</w:tc>`.repeat(1000)}</w:tr>`;
    await expect(open(docxOf(`<w:tbl>${row.repeat(200)}</w:tbl>`))).rejects.toMatchObject({ reason: 'tooLarge' });
  });

  it('attributes without end are given up', async () => {
    const attributes = Array.from({ length: 700 }, (_, i) => `a${i}="1"`).join(' ');
    await expect(open(docxOf(`<w:p ${attributes}/>`.repeat(1000)))).rejects.toMatchObject({ reason: 'tooLarge' });
  });

  it('entities that a document declares are never expanded', async () => {
    const declared =
      '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const body = `<w:document><w:body><w:p><w:r><w:t>1&b;&f;</w:t></w:r></w:p></w:body></w:document>`;
    const page = await open(zipOf({ 'word/document.xml': declared + body }));
    expect(page.text).toBe('1&b;&f;\n');
  });

  it('spans and columns beyond all bounds are cut', async () => {
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${paragraph(run('1'))}</w:tc>`;
    const page = await open(
      docxOf(
        `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="88888888"/></w:trPr>${cell}${cell}</w:tr><w:tr>${cell}${cell}</w:tr></w:tbl>`,
      ),
    );
    expect(page.grids[0]?.columns).toBeLessThanOrEqual(1000);
  });

  it('text beyond all bounds is cut, and the page says so', async () => {
    const page = await open(docxOf(paragraph(run('字'.repeat(1_100_000)))));
    expect(page.truncated).toBe(true);
    expect(page.text.length).toBeLessThanOrEqual(1_000_001);
  });

  it('cells beyond all bounds are cut, and the page says so', async () => {
    const row = `<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(500)}</w:tr>`;
    const page = await open(docxOf(`${paragraph(run('首'))}<w:tbl>${row.repeat(300)}</w:tbl>`));
    expect(page.truncated).toBe(true);
    expect(page.grids[0]?.cells.length).toBeLessThanOrEqual(100_000);
  });
});

describe('rich text beyond all bounds', () => {
  it('is given up where groups are nested without end', async () => {
    await expect(open(rtfOf('{'.repeat(1_000_000)))).rejects.toMatchObject({ reason: 'tooLarge' });
  });

  it.each([
    ['characters', '\\u-3913 ?'.repeat(1_100_000)],
    ['plain text', 'a'.repeat(9_000_000)],
    ['paragraphs', `1${'\\par'.repeat(1_100_000)}`],
    ['cells', `1\\par\\pard\\intbl${'\\cell'.repeat(1_100_000)}\\row`],
    ['rows', `1\\par\\trowd\\pard\\intbl${'\\cellx9'.repeat(5000)}${'\\cell\\row'.repeat(500_000)}`],
    ['shapes of rows', `1\\par${'\\trowd\\cellx9\\cellx1'.repeat(600_000)}`],
    ['text boxes', `1{\\shp{\\*\\shpinst${`{\\shptxt ${'1'.repeat(30)}\\par}`.repeat(50_000)}}}`],
    ['pictures', `1${'{\\pict 0}'.repeat(1_100_000)}`],
  ])('is cut where it has too many %s, and the page says so', async (_, body) => {
    const page = await open(rtfOf(body));
    expect(page.truncated).toBe(true);
    expect(page.text.length).toBeLessThanOrEqual(1_000_001);
  });

  it('is read where most of it is pictures, tables of fonts, and groups of nothing', async () => {
    const picture = `{\\pict\\pngblip ${'0123456789abcdef'.repeat(1_000_000)}}`;
    const fonts = `{\\fonttbl${'{\\f7\\fcharset134 A;}'.repeat(100_000)}}`;
    const page = await open(rtfOf(`${picture}1${'{}'.repeat(1_000_000)}\\par`, fonts));
    expect(page.text).toBe('1\n');
  });
});

describe('OpenDocument beyond all bounds', () => {
  const style = (name: string, parent: string, content = ''): string =>
    `<style:style style:family="text" style:name="${name}" style:parent-style-name="${parent}">${content}</style:style>`;
  const span = (name: string): string => `<text:span text:style-name="${name}">1</text:span>`;

  it.each([
    ['styles that inherit from each other', style('a', 'b') + style('b', 'a'), span('a')],
    [
      'styles of one parent, which says very much',
      style('p', '', '<x/>'.repeat(100_000)) + Array.from({ length: 40_000 }, (_, i) => style(`s${i}`, 'p')).join(''),
      Array.from({ length: 40_000 }, (_, i) => span(`s${i}`)).join(''),
    ],
    ['spaces', '', '<text:s text:c="999999999"/>1'],
  ])('%s are read', async (_, styles, content) => {
    const page = await open(odfOf(`<office:text><text:p>${content}</text:p></office:text>`, styles));
    expect(page.text.replaceAll('1', '').trim()).toBe('');
  });

  it('tables of repeated rows of nothing cost nothing', async () => {
    const row =
      '<table:table-row table:number-rows-repeated="1000000"><table:covered-table-cell table:number-columns-repeated="1000"/></table:table-row>';
    const page = await open(
      odfOf(`<office:text><text:p>1</text:p>${`<table:table>${row}</table:table>`.repeat(50_000)}</office:text>`),
    );
    expect(page.text.trim()).toBe('1');
  });

  it('lists of styles with levels without end are read', async () => {
    const level = '<text:list-level-style-number text:level="1" style:num-format="1"/>';
    const items = '<text:list-item><text:p>a</text:p></text:list-item>'.repeat(50_000);
    const styles = `<text:list-style style:name="L">${level.repeat(50_000)}</text:list-style>`;
    const page = await open(
      odfOf(`<office:text><text:list text:style-name="L">${items}</text:list></office:text>`, styles),
    );
    expect(page.text.slice(0, 6)).toBe('1a\n2a\n');
  });
});

describe.each([
  ['Word', docxReport(SET)],
  ['rich text of Word', rtfReport(SET, AS_WORD)],
  ['rich text of WPS', rtfReport(SET, AS_WPS)],
  ['Word 2003', wordXmlReport(SET)],
  ['Excel 2003', excelXmlReport(SET)],
  ['OpenDocument', odtReport(SET)],
])('bytes of %s changed at random', (_, report) => {
  it.each(Array.from({ length: 20 }, (__, at) => at))('give a reason where the file ends too soon (%i)', async (at) => {
    const cut = report.subarray(0, Math.floor((report.length * (at + 0.5)) / 20));
    await expect(open(cut)).rejects.toMatchObject({ name: 'Unreadable' });
  });

  it.each(Array.from({ length: 40 }, (__, seed) => seed))('give a page or a reason (%i)', async (seed) => {
    const bytes = report.slice();
    const noise = randomBytes(seed, 24);
    for (let i = 0; i < noise.length; i += 3) {
      bytes[((noise[i] as number) * 256 + (noise[i + 1] as number)) % bytes.length] = noise[i + 2] as number;
    }
    const outcome = await open(bytes).catch((error: Error) => error.name);
    expect(typeof outcome === 'string' ? outcome : typeof outcome.text).toMatch(/^(?:Unreadable|string)$/);
  });
});
