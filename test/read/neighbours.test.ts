import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { titleKind } from '../../lib/read/titles';
import { CHROMES, inChrome, WRITTEN } from './kind/written';

/** Titles of other documents; their dates are on lines of their own, with a label or without. */
const NEIGHBOURS = [
  '关于做好2023年政府信息公开工作年度报告编制工作的通知',
  '《青禾县2019年政府信息公开工作年度报告》解读',
  '云岭县2020年政府信息公开工作年度报告',
  '临川市教育局2018年政府信息公开工作年度报告',
  '临川市人民医院2022年信息公开年度报告',
  '云岭县教育局2021年政务公开工作总结',
];
const listed = (dayOf: (month: number) => string): string =>
  NEIGHBOURS.map((title, i) => `<div><p><a href="/${i}.html">${title}</a></p><p>${dayOf(i + 1)}</p></div>`).join('');
const BARE = listed((month) => `2024-0${month}-10`);
const LABELLED = listed((month) => `发布时间：2024-0${month}-10`);
const IMPRINT =
  '<p>主办：云岭县人民政府办公室</p><p>网站标识码：3500000001 更新时间：2025-06-07</p><p>访问量：1234567</p>';

const above = (html: string, block: string): string => html.replace(/<body[^>]*>/, (body) => body + block);
const below = (html: string, block: string): string => html.replace('</body>', `${block}</body>`);
const AROUND: [string, (html: string) => string][] = [
  ['neighbours above it', (html) => above(html, BARE)],
  ['neighbours below it', (html) => below(html, BARE)],
  ['neighbours above it, their days labelled', (html) => above(html, LABELLED)],
  ['neighbours below it, their days labelled, and an imprint', (html) => below(html, LABELLED + IMPRINT)],
];

function told(html: string, url: string) {
  const { detection, report, findings } = audit(readPage(htmlSource(html, url)).page, { language: 'zh-CN' });
  return {
    detection: [detection.kind, detection.perhaps],
    report: [report?.issuer, report?.year, report?.publishedOn, report?.publishedOnSource],
    findings: findings.map(({ rule, outcome }) => `${rule} ${outcome}`).sort(),
  };
}

// A page whose title names no report may belong to anybody.
const REPORTS = WRITTEN.filter(
  ({ isReport, title }) => isReport && title && (titleKind(title) || /报告|年报/.test(title)),
);

describe.each(AROUND)('a report with %s says what it says without them', (_, around) => {
  test.each(REPORTS)('$name', (report) => {
    for (const chrome of CHROMES.slice(0, 2)) {
      const html = inChrome(report, chrome);
      const url = report.url ?? 'https://www.qinghe.gov.cn/zfxxgk/zfxxgknb/202401/t20240120_1.html';
      expect(told(around(html), url), chrome).toEqual(told(html, url));
    }
  });
});
