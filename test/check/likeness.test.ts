import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { alike, commonShingles, likenessOf } from '../../lib/check/likeness';
import { tablesUnchanged } from '../../lib/check/same-figures';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import type { AuditDocument, Report } from '../../lib/model/schema';
import { applications, type Tiny, tinyPage } from './tiny';

const read = (tiny: Tiny): AuditDocument =>
  audit(readPage(htmlSource(tinyPage({ only: [], ...tiny }), null)).page, { language: 'en', asked: true });

/** Text of which no phrase is in another: its characters follow from a number. */
function prose(seed: number, sentences: number): string {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  const words =
    '公开信息政策解读回应关切依法申请答复平台建设网站管理监督保障培训考核制度规范目录审查发布群众企业服务重点领域公共资源'.match(
      /../g,
    ) ?? [];
  return Array.from(
    { length: sentences },
    () => `${Array.from({ length: 12 }, () => words[next(words.length)]).join('')}。`,
  ).join('');
}

const about = (name: string, short: string, seed: number): string =>
  prose(seed, 40).replaceAll('。', (end, at: number) => (at % 3 ? end : `，${name}（${short}）公开信息${at}条。`));
const nandan = read({ issuer: '南丹县水利局', prose: { overview: about('南丹县水利局', '县水利局', 7) } });

describe('likeness to another body’s report', () => {
  test('the same text with the names and numbers swapped', () => {
    const other = read({
      issuer: '德清县财政局',
      prose: { overview: about('德清县财政局', '县财政局', 7).replace(/\d+/g, '88') },
    });
    const [found, ...more] = alike(nandan, [other]);
    expect(more).toEqual([]);
    expect(found?.issuer).toBe('德清县财政局');
    expect(found?.share).toBeGreaterThan(80);
    expect(found?.evidence.textSha256).toBe(other.page.textSha256);
  });

  test('the same text with some sentences of its own', () => {
    const mixed = `${about('德清县财政局', '县财政局', 7)}${prose(99, 25)}`;
    expect(alike(nandan, [read({ issuer: '德清县财政局', prose: { overview: mixed } })])).toHaveLength(1);
  });

  test('another text', () => {
    const other = read({ issuer: '德清县财政局', prose: { overview: about('德清县财政局', '县财政局', 8) } });
    expect(alike(nandan, [other])).toEqual([]);
    expect(likenessOf(nandan.report as Report, other.report as Report)).toBeLessThan(0.1);
  });

  test('the same body is not another', () => {
    const before = read({
      issuer: '南丹县水利局',
      year: 2022,
      prose: { overview: about('南丹县水利局', '县水利局', 7) },
    });
    expect(alike(nandan, [before])).toEqual([]);
  });

  test('a text that is too short says nothing', () => {
    const few = read({ issuer: '德清县财政局', prose: { overview: prose(7, 3) } });
    expect(likenessOf(nandan.report as Report, few.report as Report)).toBeNull();
  });

  test('what a region’s bodies share is nobody’s', () => {
    const preamble = prose(1, 40);
    const bodies = ['南丹县水利局', '南丹县财政局', '南丹县民政局', '南丹县教育局'].map((issuer, i) =>
      read({ issuer, prose: { overview: preamble + prose(20 + i, 30) } }),
    );
    const [first, ...others] = bodies as [AuditDocument, ...AuditDocument[]];
    expect(alike(first, others)).toHaveLength(3);
    const common = commonShingles(bodies.flatMap(({ report }) => report ?? []));
    expect(alike(first, others, common)).toEqual([]);
  });

  test('two that copied are not yet common', () => {
    const bodies = [
      nandan,
      read({ issuer: '德清县财政局', prose: { overview: about('德清县财政局', '县财政局', 7) } }),
    ];
    expect(commonShingles(bodies.flatMap(({ report }) => report ?? [])).size).toBe(0);
  });
});

describe('the same figures three years running', () => {
  const cells = {
    ...applications(31),
    'applications newReceived business': '4',
    'applications newReceived total': '35',
    'applications granted business': '3',
    'applications granted total': '34',
  };
  const of = (year: number, changed: Record<string, string> = {}): Report =>
    read({ year, format: '2021', cells: { ...cells, ...changed }, only: ['applications'] }).report as Report;
  const years = [of(2023), of(2022), of(2021)];

  test('a table with cases', () => expect(tablesUnchanged(years.toReversed())).toEqual(['applications']));
  test('one figure of one year differs', () =>
    expect(tablesUnchanged([of(2023), of(2022, { 'applications granted business': '2' }), of(2021)])).toEqual([]));
  test('two years are no rule', () => expect(tablesUnchanged(years.slice(0, 2))).toEqual([]));
  test('a year between is missing', () => expect(tablesUnchanged([of(2024), of(2023), of(2021)])).toEqual([]));
  test('nothing but noughts says nothing', () =>
    expect(tablesUnchanged([2023, 2022, 2021].map((year) => read({ year }).report as Report))).toEqual([]));
  test('a single case that runs through the table says nothing', () =>
    expect(
      tablesUnchanged(
        [2023, 2022, 2021].map(
          (year) => read({ year, cells: applications(1), only: ['applications'] }).report as Report,
        ),
      ),
    ).toEqual([]));
});
