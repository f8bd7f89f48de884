import { expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { tinyPage } from '../check/tiny';

const FIRST = { applications: null, remedies: null, problems: null, other: null };
/** Returns the rules with findings, and their outcomes, on a page with this markup below its article. */
function told(after: string, headings: Record<string, null> = FIRST): string[] {
  const html = tinyPage({ headings, only: ['proactive'], after });
  const { findings } = audit(readPage(htmlSource(html, null)).page, { language: 'en' });
  return findings.map(({ rule, outcome }) => `${rule} ${outcome}`);
}

test.each([
  '<div><a>上一页</a> <b>1</b> <a href="2.html">2</a> <a href="3.html">3</a> <a>下一页</a></div>',
  '<ul><li>首页</li><li>1</li><li>2</li><li>末页</li></ul>',
  '<p>上页 [1] [2] 下页</p>',
  '<p>第1页/共3页</p>',
  // Content systems whose first page has no link back.
  '<div><span class="current">1</span><a href="2.html">2</a><a>3</a><a>下一页</a> 共3页</div>',
  '<p>1 2 3 4 5 ... 12 下一页 &gt;</p>',
  '<p>【1】【2】【3】下一页</p>',
  '<p>共3页 1 2 3 后一页</p>',
  '<p>1/3 <a href="2.html">下一页</a></p>',
  '<p>第1/3页</p>',
  '<p>共 4 页 <a href="2.html">下一页</a></p>',
  '<p><a href="all.html">余下全文</a></p>',
  '<p>123下一页</p>',
  '<p>上一页 4 5 6 下一页</p>',
  '<p>首页 | 上一页 | 下一页 | 尾页　共 4 页</p>',
  // The last of several pages lacks sections that are on the previous ones.
  '<p>3/3 上一页</p>',
])('below the first page of several, %s, no section is missing for certain', (pager) => {
  const findings = told(pager);
  expect(findings).toContain('integrity.truncated incomplete');
  expect(findings.filter((each) => each.endsWith('failed'))).toEqual([]);
});

test.each([
  // Neighbouring articles, a single page, and printed page numbers.
  '<p>上一页：某某的通知 下一页：某某的公告</p>',
  '<p>上一页 1 下一页</p>',
  '<p>第1页 共2页</p><p>第2页 共2页</p>',
  '<p>共1页 下一页</p>',
  '<p>1 下一页</p>',
  '<p>下一页：2023年第1、2批公告</p>',
  '<p>1、2月 下一页</p>',
  '<p>截至1/2 12/31</p>',
  '<table><tr><td>7</td><td>8</td></tr></table><p>下一页：通知</p>',
  '<p>全文下载</p>',
])('beside %s the sections that lack are missing', (footer) => {
  const findings = told(footer);
  expect(findings).not.toContain('integrity.truncated incomplete');
  expect(findings.filter((each) => each === 'sections.missing failed')).toHaveLength(4);
});

test('a report that has all of its sections is whole, whatever is below it', () => {
  expect(told('<p>上一页 1 2 3 下一页</p>', {})).not.toContain('integrity.truncated incomplete');
});

test.each([
  ['Page 8 - 某县教育局2022年政府信息公开工作年度报告', 'P. 8'],
  ['某县教育局2022年政府信息公开工作年度报告', 'Page 8'],
])('a leaf of a book, %s, is a page of several', (title, leaf) => {
  const html = tinyPage({ headings: { overview: null, proactive: null }, only: ['remedies'] }).replace(
    '<h1>',
    `<p>${title}</p><p>${leaf}</p><h1>`,
  );
  const { findings } = audit(readPage(htmlSource(html, null)).page, { language: 'en' });
  expect(findings.map(({ rule, outcome }) => `${rule} ${outcome}`)).toContain('integrity.truncated incomplete');
});

test.each(['<p>Page 1</p>', '<p>P. 1</p><p>P. 2</p>', '<p>P2P 平台8家</p>'])('%s is no leaf of a book', (line) => {
  expect(told(line)).not.toContain('integrity.truncated incomplete');
});
