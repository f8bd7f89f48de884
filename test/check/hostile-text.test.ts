import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import type { AuditDocument } from '../../lib/model/schema';
import { consistentSet, FAMILIES, renderPage } from '../generate';

/** Number of characters of a page that repeats one text. */
const SIZE = 200_000;
/** Maximum processor time: half a second is usual, and anything quadratic takes many times as long. */
const MAX_SECONDS = 4;
/** Number of tries, of which the fastest counts: other processes, and code not yet compiled, only add time. */
const TRIES = 3;
/** Maximum length of the document as JSON, since it is sent to the page, stored and drawn. */
const MAX_CHARACTERS = 800_000;

/** Texts that a rule or a reader looks for, or that could make a pattern backtrack. */
const SAID: Record<string, string> = {
  'a statement': '收到政府信息公开申请9件，办结申请9件。',
  'a statement to a line': '<p>收到政府信息公开申请9件，办结申请9件。</p>',
  'a list that does not add up': '共10条，其中图片5条，文字6条。',
  'a list in a bracket that never ends': '共10条（其中图片5条，文字6条',
  'a rate that cannot be': '受理117件，办结171件，办结率100%。',
  'brackets with counts that never end': '（9件',
  'counts and nothing else': '9件',
  'a negation': '未收到政府信息公开申请、',
  'reviews without end': '行政复议、行政诉讼',
  'a channel': '通过政府网站公开信息9条，',
  'a share': '不予公开9件，占3%，',
  'parts of the report': '报告由六部分组成',
  'another body': '根据债券县科技局的规定，',
  'a brand in a name': '博彩网县博彩局，娱乐城县',
  'another paper': '《今日定安》，',
  'a garbled citation': '国办公开办涵〔2019〕61号，',
  'a superseded citation': '国务院令第492号，国办公开办函〔2019〕60号，',
  'a leftover': '<p>null</p>',
  'another year': '2019年1月15日之前发布2018年度政府信息公开报告，',
  'a heading': '<p>一、总体情况</p>',
  'a marked heading': '<h2>三、收到和处理政府信息公开申请情况</h2>',
  'a title': '<h1>某县政府信息公开工作年度报告</h1>',
  'a row': '<p>一、本年新收政府信息公开申请数量</p><p>1</p>',
  'a row run together': '一、本年新收政府信息公开申请数量801000081',
  'a result of table four': '<p>结果维持</p><p>1</p><p>总计</p>',
  'a table of one row': '<table><tr><td>一、本年新收政府信息公开申请数量</td><td>5</td><td>5</td></tr></table>',
  'a head without a table': '<table><tr><td>自然人</td><td>商业企业</td><td>科研机构</td></tr></table>',
  'a long sentence': '这是一个非常长的句子用来说明问题所在的地方。',
  'a name': '组长：张三，',
  pinyin: '公(gōng)开(kāi)信(xìn)息(xī)政(zhèng)',
  'an attachment': '<a href="http://a.gov.cn/1.pdf" title="年度报告">附件</a>',
  digits: '80100008100',
  brackets: '（（（',
  bars: '|||||||||||',
  blanks: '<p>　　</p>',
  'a period': '统计期限为2020年1月1日至2020年12月31日。',
};

const family = FAMILIES.find(({ id }) => id === 'official-table');
const report = family ? renderPage({ set: consistentSet(3), family }).html : '';

/** Length of texts that look for a long time like something that is searched for, but are not. */
const LONG = 20_000;
const REMEDIES = ['行政复议', '未经复议直接起诉', '复议后起诉', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const MISLEADING: Record<string, string> = {
  'names of bodies without end': `<p>${'某县人民政府'.repeat(5 * LONG)}</p>`,
  'a bar in a long line': `<p>\n${'机构职能类信息、'.repeat(LONG / 8)}|${'政策、'.repeat(LONG / 3)}\n</p>`,
  'a long run of digits': `<h2>三、收到和处理政府信息公开申请情况</h2><p>${'1'.repeat(2 * LONG)}</p>`,
  'a bracket in a cell that is never closed': `<table><tr><td>规章</td><td>1(${'其中修订'.repeat(LONG)}</td></tr></table>`,
  'a table with a label in every row': `<table>${REMEDIES.map(
    (label) => `<tr><td>${label}</td>${'<td>1</td>'.repeat(7)}</tr>`,
  )
    .join('')
    .repeat(LONG / 40)}</table>`,
};

function expectBounded(html: string): void {
  let document: AuditDocument | undefined;
  let seconds = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && seconds >= MAX_SECONDS; tries++) {
    const before = process.cpuUsage();
    document = audit(readPage(htmlSource(html, null)).page, { language: 'zh-CN', asked: true });
    const { user, system } = process.cpuUsage(before);
    seconds = Math.min(seconds, (user + system) / 1e6);
  }
  expect(seconds).toBeLessThan(MAX_SECONDS);
  expect(JSON.stringify(document).length).toBeLessThan(MAX_CHARACTERS);
  expect(document?.checks.length).toBeGreaterThan(0);
}

const PLACES: Record<string, RegExp> = { behind: /<\/body>/, inside: /总体情况<\/[^>]+>/ };

describe.each(Object.keys(PLACES))('a report that says again and again, %s it,', (where) => {
  test.each(Object.entries(SAID))('%s is judged in bounded time, and said within bounds', (_what, said) => {
    const bulk = `<div>${said.repeat(SIZE / said.length)}</div>`;
    const html = report.replace(PLACES[where] ?? '', (found) => (where === 'behind' ? bulk + found : found + bulk));
    expect(html.length).toBeGreaterThan(SIZE);
    expectBounded(html);
  });
});

test.each(Object.entries(MISLEADING))('%s does not hold the page up', (_what, text) => {
  expectBounded(`<title>青禾县2021年政府信息公开工作年度报告</title><h2>一、总体情况</h2>${text}`);
});
