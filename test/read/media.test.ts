import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';

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
