import { describe, expect, test } from 'vitest';
import { htmlSource, textSource } from '../../../lib/document/html/parsed';
import { readPage } from '../../../lib/document/html/read-page';
import type { Page } from '../../../lib/document/page';
import { oddsOf } from '../../../lib/read/kind/detection';
import { measure, SIGNALS } from '../../../lib/read/kind/signals';
import { WEIGHTS } from '../../../lib/read/kind/weights';
import { evidenceOf, readReport } from '../../../lib/read/reading';
import { LABELLED } from './labelled';
import { GUIDES, NEWS_OF_REPORTS } from './written';

/** Minimum distance of the log-odds of every labelled page from 0, on the right side. */
const MARGIN = 0.5;

describe('labelled pages', () => {
  test.each(LABELLED)('$name', ({ isReport, page }) => {
    const odds = oddsOf(measure(evidenceOf(page())));
    expect(isReport ? odds : -odds).toBeGreaterThan(MARGIN);
  });
});

test('no weight has the sign that its signal was not declared with, and each signal has one', () => {
  expect(Object.keys(WEIGHTS)).toEqual(SIGNALS.map(({ id }) => id));
  for (const { id, speaksFor } of SIGNALS) {
    const weight = WEIGHTS[id] ?? 0;
    expect(speaksFor ? weight >= 0 : weight <= 0, id).toBe(true);
  }
});

test('no single signal against decides over a report with its sections and title', () => {
  const whole = SIGNALS.map(({ id }) =>
    Number(['title', 'sections', 'sectionsInOrder', 'announcement', 'basis'].includes(id)),
  );
  for (const id of ['addressed', 'hearsay', 'orders', 'paper']) {
    // A third of the signal's maximum: one phrase of it.
    const shown = whole.map((amount, i) => (SIGNALS[i]?.id === id ? (id === 'addressed' ? 1 : 1 / 3) : amount));
    expect(oddsOf(shown), id).toBeGreaterThan(0);
  }
});

test('a page that is none says why', () => {
  const none = LABELLED.find(({ name }) => name === 'an ordinary page');
  const { detection } = readReport((none as (typeof LABELLED)[number]).page());
  expect(detection.kind).toBe('none');
  expect(detection.evidence?.[0]).toMatchObject({ signal: 'noContent' });
});

test.each([...NEWS_OF_REPORTS.map((text) => ['news', ...text]), ...GUIDES.map((text) => ['a guide', ...text])])(
  '%s: %s',
  (_, ...text) => {
    const { detection } = readReport(readPage(textSource(text.join('\n'), null)).page);
    expect([detection.kind, detection.perhaps]).toEqual(['none', undefined]);
  },
);

test.each([
  ['a frame', '<h1>信息公开</h1><iframe src="inner.html" width="900" height="600"></iframe>', 'annualReport'],
  ['a file', '<h1>信息公开</h1><p><a href="/f/1.pdf">下载</a></p>', 'annualReport'],
  ['nothing', '<h1>信息公开</h1>', 'none'],
  [
    'a page that is missing',
    '<h1>404</h1><p>很抱歉，您要访问的页面不存在！可能已删除或迁移。3秒后返回首页。</p>',
    'none',
  ],
])('a page with nothing but %s', (_, html, kind) => {
  const { detection } = readReport(readPage(htmlSource(html, 'https://www.example.gov.cn/a/1.html')).page);
  expect(detection.kind).toBe(kind);
  if (kind !== 'none') expect(detection.perhaps).toBe(true);
});

test.each([
  ['a bureau’s summary of a year', 'workSummary'],
  ['the rest of a notice: what is to be told', 'none'],
  ['a town’s report, its whole form under a summary’s words', 'annualReport'],
])('%s is %s', (name, kind) => {
  const page = LABELLED.find((each) => each.name === `bare: ${name}`)?.page();
  expect(readReport(page as Page).detection.kind).toBe(kind);
});

test.each([
  '青禾县2022年政务公开工作总结',
  '乡镇政务公开工作总结及工作打算',
  '石桥镇2022年政务公开工作总结和2023年工作思路',
])('a summary is known by its title: %s', (title) => {
  const html = `<title>${title}</title><p>今年以来，我镇做好政务公开工作，公开信息86条。</p>`;
  expect(readReport(readPage(htmlSource(html, null)).page).detection.kind).toBe('workSummary');
});

describe('a company that reports in the words of the form is no authority', () => {
  const REPORT = (opening: string): string =>
    `<p>${opening}</p><p>一、总体情况</p><p>（一）主动公开情况。公开政府信息43条。</p><p>（二）依申请公开情况。收到申请1件。</p>
    <p>（三）政府信息管理情况。严格审查。</p><p>二、主动公开政府信息情况</p><p>无。</p><p>三、收到和处理政府信息公开申请情况</p><p>收到1件。</p>`;
  const kindOf = (opening: string) => readReport(readPage(htmlSource(REPORT(opening), null)).page).detection.kind;

  test.each([
    ['2024年，江州市水务集团有限公司严格贯彻落实《中华人民共和国政府信息公开条例》，取得了明显成效。', 'none'],
    ['2023年，我公司认真贯彻落实《中华人民共和国政府信息公开条例》。我集团在门户网站发布信息77条。', 'none'],
    ['2024年，江州市水务局严格贯彻落实《中华人民共和国政府信息公开条例》，取得了明显成效。', 'annualReport'],
    ['2024年，江州市水务局督促江州市水务集团有限公司公开信息，一家企业答复“我公司已公开”。', 'annualReport'],
  ])('%s', (opening, kind) => {
    expect(kindOf(opening)).toBe(kind);
  });
});
