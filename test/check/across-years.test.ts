import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit';
import { judgedAcrossYears, RULES_ACROSS_YEARS } from '../../lib/check/across-years';
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
    expect(judgedAcrossYears(alone, previous)).toEqual(audit(now, { ...options, language, previous }));
  }
});

it('finds on two documents what every rule across years finds, and finds it once', () => {
  const last = { year: 2022, cells: carried('carriedOut', '3'), prose };
  const previous = audit(pageOf(tinyPage(last)), { ...options, language: 'en' });
  const alone = audit(pageOf(tinyPage({ cells: carried('carriedIn', '2'), prose })), {
    ...options,
    language: 'en',
  });
  const judged = judgedAcrossYears(alone, previous);
  const rules = judged.findings.map(({ rule }) => rule);
  expect(rules.filter((rule) => rule.startsWith('years.'))).toEqual(['years.carryOver', 'years.repeated']);
  expect(judgedAcrossYears(judged, previous)).toEqual(judged);
});

it('leaves a document alone where there is nothing to judge it by', () => {
  const document = audit(saved('pingtan-2020-word-export'), { ...options, language: 'zh-CN' });
  expect(judgedAcrossYears(document, null)).toBe(document);
  expect(judgedAcrossYears(document, document)).toBe(document);
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
  const compared = (issuer: string, url: string | null, previous: ReturnType<typeof last>): boolean => {
    const html = tinyPage({ issuer, cells: carried('carriedIn', '2') });
    const alone = audit(readPage(htmlSource(html, url)).page, { ...options, language: 'en' });
    return judgedAcrossYears(alone, previous).findings.some(({ rule }) => rule === 'years.carryOver');
  };

  it.each([
    ['the same name with its region', '甲山县教育局', null, '甲山县教育局', null, '', true],
    ['another region', '乙水县教育局', null, '甲山县教育局', null, '', false],
    ['a short name, nobody knows of where', '甲山县教育局', null, '县教育局', null, '', false],
    [
      'a short name that the title writes out',
      '甲山县教育局',
      null,
      '县教育局',
      null,
      '甲山县教育局2022年政府信息公开工作年度报告',
      true,
    ],
    [
      'a short name that the title writes out for another',
      '乙水县教育局',
      null,
      '县教育局',
      null,
      '甲山县教育局2022年政府信息公开工作年度报告',
      false,
    ],
    ['a short name on the same site', '青禾县教育局', SITE, '县教育局', SITE, '', true],
    ['a short name on another site', '青禾县教育局', SITE, '县教育局', OTHER_SITE, '', false],
    ['nobody named', '青禾县教育局', SITE, null, SITE, '', false],
    ['a district of which there are several', '朝阳区教育局', null, '朝阳区教育局', null, '', false],
    ['a district of which there are several, on the same site', '朝阳区教育局', SITE, '朝阳区教育局', SITE, '', true],
  ])('%s', (_, issuer, url, before, beforeUrl, title, expected) => {
    expect(compared(issuer, url, last(before, beforeUrl, title))).toBe(expected);
  });
});

it('knows every rule across years', () => {
  expect(RULES_ACROSS_YEARS).toEqual(RULES.filter(({ id }) => id.startsWith('years.')));
});
