import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { tinyPage } from '../check/tiny';

const TITLE = '青禾县教育局2022年政府信息公开工作年度报告';
const HEAD = `<title>${TITLE}</title><h1>${TITLE}</h1><p>发布日期：2023-01-20</p>`;
const audited = (body: string) =>
  audit(readPage(htmlSource(HEAD + body, 'http://www.qinghe.gov.cn/a/b.html')).page, { language: 'en' });

describe('a report that is not text', () => {
  test('given as an attachment is a report whose tables wait for a person', () => {
    const { detection, report, findings } = audited(`<p>附件：<a href="/up/${TITLE}.pdf">${TITLE}.pdf</a></p>`);
    expect(detection.kind).toBe('annualReport');
    expect(report?.tables.applications).toEqual({
      source: 'attachment',
      link: `http://www.qinghe.gov.cn/up/${encodeURI(TITLE)}.pdf`,
    });
    expect(findings.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toContain('tables.missing');
  });

  test('given as a file whose address has no ending likewise', () => {
    const { detection, report } = audited(`<p>附件：<a href="/download?id=5">${TITLE}</a></p>`);
    expect(detection.kind).toBe('annualReport');
    expect(report?.tables.applications?.source).toBe('attachment');
  });

  test('a link to another page that bears its name is no file', () => {
    expect(audited(`<p><a href="/col/5.html">${TITLE}</a></p>`).detection.kind).toBe('none');
  });

  test('given as pictures likewise', () => {
    const { detection, report, findings } = audited('<p><img src="1.jpg"><img src="2.jpg"></p>');
    expect(detection.kind).toBe('annualReport');
    expect(report?.tables.remedies).toEqual({ source: 'image', link: 'http://www.qinghe.gov.cn/a/1.jpg' });
    expect(findings.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  });

  test('a title alone, as news gives it, is none', () => {
    expect(audited('<p>我县公布了一份报告。</p>').detection.kind).toBe('none');
  });
});

describe('a cell that shows a picture and no text', () => {
  const cells = { 'remedies review upheld': '§', 'remedies review total': '2' };
  /** Audits a report with a picture in the cell of reviews upheld; the row's total is two. */
  const withPicture = (image: string) => {
    const html = tinyPage({ cells, prose: { overview: '行政复议2件，均维持。' } }).replace('§', image);
    return audit(readPage(htmlSource(html, 'http://www.qinghe.gov.cn/a/b.html')).page, { language: 'zh-CN' });
  };
  const upheld = (image: string) =>
    withPicture(image).report?.figures.find(({ row, column }) => row === 'review' && column === 'upheld');

  test.each([
    '<img src="2.png">',
    '<img src="2.png" alt="二" width="9" height="14">',
    '&nbsp;<p></p><img src="2.png"><p>&nbsp;</p>',
    '<p><span><img src="2.png" width="9" height="14"><img src="3.png" width="9" height="14"></span></p>',
  ])('is not blank, and was not read: %s', (image) => {
    const { findings } = withPicture(image);
    expect(upheld(image)).toMatchObject({ value: null, text: '', picture: true });
    expect(findings.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(findings.map(({ rule }) => rule)).not.toContain('values.blank');
    expect(findings.find(({ rule }) => rule === 'values.notNumber')).toMatchObject({
      outcome: 'incomplete',
      message: expect.stringContaining('有 1 个单元格里是图片'),
    });
  });

  test.each([
    '',
    '<img src="/images/spacer.gif">',
    '<img src="t.gif" width="1" height="1">',
    '<img src="line.gif" width="60" height="1">',
    '<img src="2.png" style="display:none">',
    '<img>',
  ])('is blank where the picture only keeps it open, or is not shown: %s', (image) => {
    expect(upheld(image)?.picture).toBeUndefined();
    expect(withPicture(image).findings.map(({ rule }) => rule)).toContain('values.blank');
  });

  test.each([
    ['<img src="2.png" alt="2">', 2],
    ['<p></p><p><img src="2.png" alt="2"></p>', 2],
    ['<img src="unit.png"><input readonly value="2">', 2],
    ['<img src="icon.png" width="9" height="14">2', 2],
  ])('has the figure that is said: %s', (image, value) => {
    expect(upheld(image)).toMatchObject({ value });
    expect(upheld(image)?.picture).toBeUndefined();
  });
});

/**
 * Ways in which sites give the tables of section four without printing them, each with the expected source and link.
 */
const GIVEN: Record<string, [markup: string, source: 'image' | 'attachment', link: string | undefined]> = {
  'a picture': ['<img src="1.png">', 'image', 'http://www.qinghe.gov.cn/a/1.png'],
  'a data picture': ['<img src="data:image/png;base64,AAAA">', 'image', 'data:image/png'],
  'a blob': ['<img src="blob:http://www.qinghe.gov.cn/1-2">', 'image', 'blob:http://www.qinghe.gov.cn/1-2'],
  'a lazy picture': ['<img src="/loading.gif" data-src="/1.png">', 'image', 'http://www.qinghe.gov.cn/1.png'],
  'a lazy picture without source': ['<img data-original="/1.png">', 'image', 'http://www.qinghe.gov.cn/1.png'],
  'a set': ['<img srcset="/1.png 1x, /2.png 2x">', 'image', 'http://www.qinghe.gov.cn/1.png'],
  'a picture of choices': [
    '<picture><source srcset="/1.webp"><img src="/1.png"></picture>',
    'image',
    'http://www.qinghe.gov.cn/1.webp',
  ],
  'a thumbnail': [
    '<a href="/1.jpg"><img src="/s.jpg" width="50" height="50"></a>',
    'image',
    'http://www.qinghe.gov.cn/1.jpg',
  ],
  'an embedded file': ['<embed src="/1.pdf">', 'attachment', 'http://www.qinghe.gov.cn/1.pdf'],
  'an object': [
    '<object data="/1.pdf" type="application/pdf"><p>请下载</p></object>',
    'attachment',
    'http://www.qinghe.gov.cn/1.pdf',
  ],
  'a viewer': [
    '<iframe src="/viewer.html?file=/1.pdf&page=1"></iframe>',
    'attachment',
    'http://www.qinghe.gov.cn/1.pdf',
  ],
  'a viewer of a file beside it': [
    '<iframe src="/pdfjs/web/viewer.html?file=..%2F..%2Fup%2F%E5%B9%B4%E6%8A%A5.pdf#page=2"></iframe>',
    'attachment',
    'http://www.qinghe.gov.cn/up/%E5%B9%B4%E6%8A%A5.pdf',
  ],
  'a viewer of a file elsewhere': [
    '<iframe src="/view?url=https%3A%2F%2Ffile.example.cn%2F1.docx"></iframe>',
    'attachment',
    'https://file.example.cn/1.docx',
  ],
  'a link to a viewer': [
    '<a href="/web/viewer.html?file=%2Fup%2F1.pdf">附件：统计表</a>',
    'attachment',
    'http://www.qinghe.gov.cn/up/1.pdf',
  ],
  'a viewer whose file is not well named': [
    '<iframe src="/viewer.html?file=%E0%A4%A.pdf"></iframe>',
    'attachment',
    'http://www.qinghe.gov.cn/viewer.html?file=%E0%A4%A.pdf',
  ],
  'a file behind a counter': [
    '<iframe src="/1.pdf?src=list"></iframe>',
    'attachment',
    'http://www.qinghe.gov.cn/1.pdf?src=list',
  ],
  'a foreign frame': [
    '<iframe src="https://tjb.example.cn/t?id=1" width="100%" height="600"></iframe>',
    'attachment',
    'https://tjb.example.cn/t?id=1',
  ],
  'a canvas': ['<canvas width="800" height="400"></canvas>', 'image', undefined],
  'a drawing': ['<svg width="800" height="400"><path d="M0 0"/></svg>', 'image', undefined],
  'a picture in a drawing': ['<svg><image href="/1.png"/></svg>', 'image', 'http://www.qinghe.gov.cn/1.png'],
  'a background': [
    '<div style="height:400px;background:url(/1.png) no-repeat"></div>',
    'image',
    'http://www.qinghe.gov.cn/1.png',
  ],
  'a download without ending': [
    '<a href="/download?id=12">附件：统计表</a>',
    'attachment',
    'http://www.qinghe.gov.cn/download?id=12',
  ],
  'a rich text': ['<a href="/f/1.rtf">表</a>', 'attachment', 'http://www.qinghe.gov.cn/f/1.rtf'],
  'a name of an OpenDocument file': ['<a href="/f/12">年报.ODT </a>', 'attachment', 'http://www.qinghe.gov.cn/f/12'],
  'a title with an ending and a blank': [
    '<a href="/f/12" title="统计.docx ">表</a>',
    'attachment',
    'http://www.qinghe.gov.cn/f/12',
  ],
  'a download by attribute': ['<a href="/f/12" download>表</a>', 'attachment', 'http://www.qinghe.gov.cn/f/12'],
  'a name with an ending': ['<a href="/f/12"><b>统计表</b>.xlsx</a>', 'attachment', 'http://www.qinghe.gov.cn/f/12'],
};
const withRemedies = (markup: string, head = ''): string =>
  tinyPage({ only: ['remedies'], tables: { remedies: markup } }).replace('<head>', `<head>${head}`);
const remediesIn = (html: string, url: string | null) =>
  audit(readPage(htmlSource(html, url)).page, { language: 'en' });

describe('a table that is no text', () => {
  test.each(Object.entries(GIVEN))('%s', (_, [markup, source, link]) => {
    const { report, findings } = remediesIn(withRemedies(markup), 'http://www.qinghe.gov.cn/a/b.html');
    expect(report?.tables.remedies).toEqual(link ? { source, link } : { source });
    const found = findings.filter(({ rule, data }) => rule === 'tables.missing' && data?.table === 'remedies');
    expect(found.map(({ outcome }) => outcome)).toEqual(['incomplete']);
  });

  test('of a saved page without an address is where the page says', () => {
    const link = (head: string) => remediesIn(withRemedies('<img src="./1.png">', head), null).report?.tables.remedies;
    expect(link('')).toEqual({ source: 'image', link: './1.png' });
    expect(link('<base href="http://www.a.gov.cn/x/"><base href="http://b.cn/">')).toEqual({
      source: 'image',
      link: 'http://www.a.gov.cn/x/1.png',
    });
  });

  test('to which its section only points waits for a person', () => {
    const html = tinyPage({ tables: { remedies: '<p>（见附表）</p>' }, only: [], after: '<img src="/1.png">' });
    expect(remediesIn(html, null).report?.tables.remedies).toEqual({ source: 'image', link: '/1.png' });
  });

  test('named at the end of the page waits for a person', () => {
    const html = tinyPage({
      tables: { remedies: null },
      only: [],
      after: '<p><a href="/1.xlsx">附件：统计表.xlsx</a></p>',
    });
    expect(remediesIn(html, null).report?.tables.remedies).toEqual({ source: 'attachment', link: '/1.xlsx' });
  });

  test.each([
    '<img src="/icon.png" width="16" height="16">',
    '<a href="/index.html">统计表</a>',
    '<a href="javascript:void(0)">附件下载</a>',
    '<a href="/column/12">工作动态</a>',
    '<svg width="16" height="16"></svg>',
    '<iframe src="https://ad.example.cn/a" width="1" height="1"></iframe>',
    '<div style="display:none"><img src="/1.png"></div>',
    '<embed src="/1.swf">',
  ])('%s is none', (markup) => {
    expect(remediesIn(withRemedies(markup), 'http://www.qinghe.gov.cn/').report?.tables.remedies?.source).toBe(
      'absent',
    );
  });
});
