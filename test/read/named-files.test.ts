import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource, textSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { mediaOf } from '../../lib/read/named-files';
import { sourceOf } from '../../lib/read/source';

const NAME = '青禾县水利局2022年政府信息公开工作年度报告';
const told = (...lines: string[]) => audit(readPage(textSource(lines.join('\n'), null)).page, { language: 'en' });
const named = (html: string) =>
  mediaOf(sourceOf(readPage(htmlSource(html, 'http://www.qinghe.gov.cn/1.html')).page)).map(({ kind, text, url }) => [
    kind,
    text,
    url,
  ]);

describe('a report of which a text names only the file', () => {
  test.each<[string, string[]]>([
    ['as its title', [`${NAME}.doc`, '发布时间：2023-01-10 来源：青禾县水利局']],
    ['as its title alone', [`${NAME}.docx`]],
    ['below its title', [NAME, '发布时间：2023-01-10', `附件：${NAME}.pdf`]],
    ['with a half-width colon', [NAME, `附件:${NAME}.PDF`]],
    ['with a number', [NAME, `附件1.${NAME}.wps`]],
    ['by another name', [NAME, '附件下载：', '2022年报.pdf']],
    ['with its size', [NAME, `相关附件：${NAME}.docx（23KB）`]],
    ['as a document of this country’s format', [NAME, `${NAME}.ofd`]],
    ['as pictures', [NAME, '发布时间：2023-01-10', '年报1.jpg', '年报2.jpg']],
    ['in Traditional script', ['青禾縣水利局2022年政府信息公開工作年度報告.pdf']],
  ])('%s is a report that a person must open', (_, lines) => {
    const { detection, report, findings } = told(...lines);
    expect(detection).toMatchObject({ kind: 'annualReport' });
    expect(detection.perhaps).toBeUndefined();
    expect(report).toMatchObject({ issuer: '青禾县水利局', year: 2022 });
    const sources = Object.values(report?.tables ?? {}).map(({ source, link }) => [source, link]);
    const source = lines.some((line) => line.endsWith('.jpg')) ? 'image' : 'attachment';
    expect(sources).toEqual(Array.from({ length: 3 }, () => [source, undefined]));
    expect(findings.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toContain('tables.missing');
  });

  test.each<[string, string[]]>([
    ['a notice', ['关于报送2022年政府信息公开工作年度报告的通知', '附件：政府信息公开工作年度报告格式.doc']],
    ['another report', ['青禾县水利局2022年法治政府建设年度报告', '附件：法治政府建设年度报告.pdf']],
    ['an explanation', ['《青禾县水利局2022年政府信息公开工作年度报告》解读', '附件：解读.pdf']],
    [
      'a list',
      ['教育局', '民政局', '财政局', '水利局', '司法局'].map(
        (body) => `青禾县${body}2022年政府信息公开工作年度报告.pdf`,
      ),
    ],
    ['half a year', ['青禾县水利局2022年上半年政府信息公开工作报告', '附件：报告.pdf']],
  ])('is not so of %s', (_, lines) => {
    expect(told(...lines).detection.kind).toBe('none');
  });
});

test('a table in whose place a file is named is for a person to open, and not missing', () => {
  const { report } = told(
    NAME,
    '一、总体情况',
    '2022年，我局主动公开信息120条。',
    '二、主动公开政府信息情况',
    '捕获2.PNG',
    '三、收到和处理政府信息公开申请情况',
    '见附件：申请情况表.xlsx',
    '四、政府信息公开行政复议、行政诉讼情况',
    '未发生。',
  );
  expect(report?.tables.proactive).toEqual({ source: 'image' });
  expect(report?.tables.applications).toEqual({ source: 'attachment' });
});

test('a file that a link leads to counts once, with its address', () => {
  expect(named(`<p>附件：<a href="/1.pdf">${NAME}.pdf</a></p>`)).toEqual([
    ['attachment', `${NAME}.pdf`, 'http://www.qinghe.gov.cn/1.pdf'],
  ]);
  expect(named(`<p>附件：${NAME}.pdf</p>`)).toEqual([['attachment', `${NAME}.pdf`, '']]);
});

test('an address, an ending by itself or a word that contains one names no file', () => {
  expect(named('<p>支持.pdf格式。请用 .doc 报送。见 www.pdfs.gov.cn，a.pdfx，第3.1节。</p>')).toEqual([
    ['attachment', '支持.pdf', ''],
  ]);
  expect(named(`<p>${'1.pdf '.repeat(300)}</p>`)).toHaveLength(50);
});
