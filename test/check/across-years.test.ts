import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit';
import { checkedAcrossYears, RULES_ACROSS_YEARS } from '../../lib/check/across-years';
import { RULES } from '../../lib/check/registry';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import type { Page } from '../../lib/document/page';
import { LANGUAGES } from '../../lib/locales';
import { tinyPage } from './tiny';

const options = { capturedAt: new Date('2026-04-01T00:00:00Z'), asked: true };
const pageOf = (html: string): Page => readPage(htmlSource(html, null)).page;
const saved = (name: string): Page => pageOf(readFileSync(`test/pages/${name}/page.html`, 'utf8'));
const prose = {
  overview: Array.from('甲乙丙丁戊己庚辛壬癸子丑', (one) => `本机关围绕${one}类重点工作做好公开。`).join(''),
};
const carried = (row: string, value: string) => ({
  [`applications ${row} naturalPerson`]: value,
  [`applications ${row} total`]: value,
});

const PAIRS: [string, Page, Page][] = [
  ['a report of another format', saved('pingtan-2018'), saved('pingtan-2019')],
  ['a stock that does not follow', saved('pingtan-2019'), saved('pingtan-2020-word-export')],
  ['a table with other mistakes', saved('pingtan-2020'), saved('pingtan-2021')],
  ['one carried over', saved('pingtan-2021'), saved('pingtan-2022')],
  ['not the year before', saved('pingtan-2021'), saved('pingtan-2023')],
  ['another body', saved('pingtan-2019'), saved('guiyang-science-2020')],
  ['no report', saved('pingtan-2014-letter-not-a-report'), saved('anhui-science-2017-summary')],
];

it.each(PAIRS)('judges two documents as it judges a page with last year’s document: %s', (_, before, now) => {
  for (const language of LANGUAGES) {
    const previous = audit(before, { ...options, language });
    const alone = audit(now, { ...options, language });
    expect(checkedAcrossYears(alone, previous)).toEqual(audit(now, { ...options, language, previous }));
  }
});

it('finds on two documents what every rule across years finds, and finds it once', () => {
  const last = { year: 2022, cells: carried('carriedOut', '3'), prose };
  const previous = audit(pageOf(tinyPage(last)), { ...options, language: 'en' });
  const alone = audit(pageOf(tinyPage({ cells: carried('carriedIn', '2'), prose })), {
    ...options,
    language: 'en',
  });
  const judged = checkedAcrossYears(alone, previous);
  const rules = judged.findings.map(({ rule }) => rule);
  expect(rules.filter((rule) => rule.startsWith('years.'))).toEqual(['years.carryOver', 'years.repeated']);
  expect(checkedAcrossYears(judged, previous)).toEqual(judged);
});

it('names the other document in each finding that rests on it, and asks where that is in doubt', () => {
  const last = { year: 2022, cells: carried('carriedOut', '3'), prose };
  const previous = audit(readPage(htmlSource(tinyPage(last), 'http://a.gov.cn/2022')).page, {
    ...options,
    language: 'en',
  });
  const alone = audit(pageOf(tinyPage({ cells: carried('carriedIn', '2'), prose })), { ...options, language: 'en' });
  const { url, capturedAt, textSha256 } = previous.page;
  for (const doubt of [null, 'imported', 'otherSite'] as const) {
    const judged = checkedAcrossYears(alone, previous, doubt);
    const resting = judged.findings.filter(({ rule }) => rule.startsWith('years.'));
    expect(resting.map(({ outcome }) => outcome)).toEqual(Array(2).fill(doubt ? 'incomplete' : 'failed'));
    for (const { evidence } of resting) expect(evidence).toEqual([{ url, capturedAt, textSha256 }]);
    expect(judged.findings.filter(({ rule }) => !rule.startsWith('years.')).some(({ evidence }) => evidence)).toBe(
      false,
    );
    // Of the columns that differ none counts as failed where they are asked.
    const { failed, incomplete } = judged.checks.find(({ rule }) => rule === 'years.carryOver')!;
    expect([failed > 0, incomplete > 0]).toEqual(doubt ? [false, true] : [true, false]);
  }
});

it('leaves a document alone where there is nothing to judge it by', () => {
  const document = audit(saved('pingtan-2020-word-export'), { ...options, language: 'zh-CN' });
  expect(checkedAcrossYears(document, null)).toBe(document);
  expect(checkedAcrossYears(document, document)).toBe(document);
});

describe('whose report of the year before it is', () => {
  const [SITE, OTHER_SITE] = ['http://www.qinghe.gov.cn/a.html', 'http://www.baishi.gov.cn/b.html'];
  const last = (issuer: string | null, url: string | null, title = '') => {
    const read = audit(readPage(htmlSource(tinyPage({ year: 2022, cells: carried('carriedOut', '3') }), url)).page, {
      ...options,
      language: 'en',
    });
    return { ...read, page: { ...read.page, title }, report: read.report && { ...read.report, issuer } };
  };
  const compared = (issuer: string, url: string | null, previous: ReturnType<typeof last>) => {
    const html = tinyPage({ issuer, cells: carried('carriedIn', '2') });
    const alone = audit(readPage(htmlSource(html, url)).page, { ...options, language: 'en' });
    const found = checkedAcrossYears(alone, previous).findings.filter(({ rule }) => rule === 'years.carryOver');
    return found.map(({ outcome, data }) => data?.variant ?? outcome)[0] ?? null;
  };

  it.each([
    ['the same name with its region', '甲山县教育局', null, '甲山县教育局', null, '', 'failed'],
    ['another region', '乙水县教育局', null, '甲山县教育局', null, '', null],
    ['a short name, nobody knows of where', '甲山县教育局', null, '县教育局', null, '', 'perhapsSame'],
    [
      'a short name that the title writes out',
      '甲山县教育局',
      null,
      '县教育局',
      null,
      '甲山县教育局2022年政府信息公开工作年度报告',
      'failed',
    ],
    [
      'a short name that the title writes out for another',
      '乙水县教育局',
      null,
      '县教育局',
      null,
      '甲山县教育局2022年政府信息公开工作年度报告',
      null,
    ],
    ['a short name on the same site', '青禾县教育局', SITE, '县教育局', SITE, '', 'failed'],
    ['a short name on another site', '青禾县教育局', SITE, '县教育局', OTHER_SITE, '', null],
    ['nobody named', '青禾县教育局', SITE, null, SITE, '', null],
    ['a district of which there are several', '朝阳区教育局', null, '朝阳区教育局', null, '', 'perhapsSame'],
    [
      'a district of which there are several, on the same site',
      '朝阳区教育局',
      SITE,
      '朝阳区教育局',
      SITE,
      '',
      'failed',
    ],
  ])('%s', (_, issuer, url, before, beforeUrl, title, expected) => {
    expect(compared(issuer, url, last(before, beforeUrl, title))).toBe(expected);
  });
});

it('knows every rule across years', () => {
  expect(RULES_ACROSS_YEARS).toEqual(RULES.filter(({ id }) => id.startsWith('years.')));
});

it('puts what it finds across years where the rules have it, among findings of the same gravity', () => {
  const last = { year: 2022, cells: carried('carriedOut', '3'), prose };
  const previous = audit(pageOf(tinyPage(last)), { ...options, language: 'zh-CN' });
  // Rules that stand before and after those across years, of the same gravity.
  const now = {
    cells: { ...carried('carriedIn', '2'), 'applications granted total': '-1' },
    prose,
    publishedOn: '2024-02-06',
    before: '<p>某某体育在线投注平台,最新彩票官网登录下载</p>',
    after: '<p>联系人身份证号11010519491231002X。</p>',
  };
  const alone = audit(pageOf(tinyPage(now)), { ...options, language: 'zh-CN' });
  const findings = checkedAcrossYears(alone, previous).findings.map(({ severity, rule }) => `${severity} ${rule}`);
  expect(findings).toEqual([
    'error totals.column',
    'error totals.balance',
    'error values.negative',
    'error years.carryOver',
    'warning time.late',
    'warning years.repeated',
    'warning integrity.injectedTitle',
    'notice integrity.personalData',
  ]);
});
