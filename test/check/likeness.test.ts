import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { alike, commonShingles, marksOf, narrativeOf, otherNarrative } from '../../lib/check/likeness';
import type { OtherNarrative } from '../../lib/check/rule';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import type { AuditDocument, Report } from '../../lib/model/schema';
import { narrative, narrativeOfBody } from './narrative';
import { type Tiny, tinyPage } from './tiny';

function read(tiny: Tiny): OtherNarrative {
  const { page } = readPage(htmlSource(tinyPage({ only: [], ...tiny }), null));
  const found = otherNarrative(audit(page, { language: 'en', asked: true }));
  if (!found) throw new Error('the text is too short');
  return found;
}

const nandan = read({ issuer: '南丹县水利局', prose: { overview: narrativeOfBody('南丹县水利局', '县水利局', 7) } });

describe('likeness to another body’s report', () => {
  test('the same text with the names and numbers swapped', () => {
    const other = read({
      issuer: '德清县财政局',
      prose: { overview: narrativeOfBody('德清县财政局', '县财政局', 7).replace(/\d+/g, '88') },
    });
    const [found, ...more] = alike(nandan, [other]);
    expect(more).toEqual([]);
    expect(found?.other.issuer).toBe('德清县财政局');
    expect(found?.share).toBeGreaterThan(80);
    expect(found?.other.evidence).toEqual(other.evidence);
    expect(other.evidence.textSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('the same text with some sentences of its own', () => {
    const mixed = `${narrativeOfBody('德清县财政局', '县财政局', 7)}${narrative(99, 25)}`;
    expect(alike(nandan, [read({ issuer: '德清县财政局', prose: { overview: mixed } })])).toHaveLength(1);
  });

  test('another text', () => {
    const other = read({ issuer: '德清县财政局', prose: { overview: narrativeOfBody('德清县财政局', '县财政局', 8) } });
    expect(alike(nandan, [other])).toEqual([]);
  });

  test('the same body is not another', () => {
    const before = read({
      issuer: '南丹县水利局',
      year: 2022,
      prose: { overview: narrativeOfBody('南丹县水利局', '县水利局', 7) },
    });
    expect(alike(nandan, [before])).toEqual([]);
  });

  test('a text that is too short, or of nobody, is not compared', () => {
    const shingles = Array.from({ length: 60 }, (_, i) => String(i));
    const report = { issuer: '德清县财政局', year: 2023, shingles };
    const page = { url: null, title: '' };
    const of = (changed: object) => narrativeOf(page, { ...report, ...changed } as Parameters<typeof narrativeOf>[1]);
    expect(of({})?.shingles).toHaveLength(60);
    expect(of({ shingles: shingles.slice(1) })).toBeNull();
    expect(of({ issuer: null })).toBeNull();
    expect(of({ year: null })).toBeNull();
    expect(narrativeOf(page, null)).toBeNull();
  });

  test('what a region’s bodies share is nobody’s', () => {
    const preamble = narrative(1, 40);
    const bodies = ['南丹县水利局', '南丹县财政局', '南丹县民政局', '南丹县教育局'].map((issuer, i) =>
      read({ issuer, prose: { overview: preamble + narrative(20 + i, 30) } }),
    );
    const [first, ...others] = bodies as [OtherNarrative, ...OtherNarrative[]];
    // Beside one other it cannot be known that the preamble is common.
    expect(alike(first, others.slice(0, 1))).toHaveLength(1);
    expect(alike(first, others)).toEqual([]);
  });

  test('two that copied are not yet common', () => {
    const bodies = [
      nandan,
      read({ issuer: '德清县财政局', prose: { overview: narrativeOfBody('德清县财政局', '县财政局', 7) } }),
    ];
    expect(commonShingles(bodies).size).toBe(0);
  });
});

describe('how much of the shorter text stands in the other', () => {
  const range = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, i) => `s${String(from + i).padStart(4, '0')}`);
  const of = (issuer: string, ...ranges: [number, number][]): OtherNarrative => ({
    issuer,
    year: 2023,
    title: '',
    url: null,
    shingles: ranges.flatMap(([from, to]) => range(from, to)),
    evidence: { url: null, capturedAt: '2024-02-01T00:00:00Z', textSha256: issuer },
  });
  const told = (own: OtherNarrative, ...others: OtherNarrative[]) =>
    alike(own, others).map(({ other, share }) => [other.issuer, share]);
  const own = of('南丹县水利局', [0, 100]);

  test('of a longer and of a shorter one alike', () => {
    const long = of('德清县财政局', [40, 100], [1000, 1140]);
    expect(told(own, long)).toEqual([['德清县财政局', 60]]);
    expect(told(long, own)).toEqual([['南丹县水利局', 60]]);
  });
  test('from a half on', () => {
    expect(told(own, of('德清县财政局', [50, 100], [1000, 1050]))).toEqual([['德清县财政局', 50]]);
    expect(told(own, of('德清县财政局', [51, 100], [1000, 1051]))).toEqual([]);
  });
  test('the most alike first', () => {
    const less = of('德清县财政局', [0, 55], [1000, 1045]);
    const more = of('安吉县民政局', [100, 170], [2000, 2030]);
    expect(told(of('南丹县水利局', [0, 200]), less, more)).toEqual([
      ['安吉县民政局', 70],
      ['德清县财政局', 55],
    ]);
  });
  test('what three bodies have counts for none of them, and what is left may be too short', () => {
    const others = [of('德清县财政局', [0, 100]), of('安吉县民政局', [0, 41])];
    expect(commonShingles([own, ...others])).toEqual(new Set(range(0, 41)));
    expect(told(own, ...others)).toEqual([]);
    expect(told(own, others[0]!, of('安吉县民政局', [0, 40]))).toEqual([['德清县财政局', 100]]);
  });
  test('a text is found by its twelve least shingles', () => {
    expect(marksOf(of('南丹县水利局', [50, 100], [0, 20]))).toEqual(range(0, 12));
    expect(marksOf(null)).toEqual([]);
  });
});

describe('the narrative of a document', () => {
  const shingles = (count: number): string[] => Array.from({ length: count }, (_, i) => `s${i}`);
  const documentOf = (report: Partial<Report> | null, file?: string): AuditDocument =>
    ({
      page: { url: 'https://a.gov.cn', title: '报告', capturedAt: '2024-02-01T00:00:00Z', textSha256: 'ab', file },
      report: report && { issuer: '南丹县水利局', year: 2023, shingles: shingles(60), ...report },
    }) as AuditDocument;
  const narrativeIn = ({ page, report }: AuditDocument) => narrativeOf(page, report);

  test('is that of a body and a year, of sixty shingles at least', () => {
    expect(narrativeIn(documentOf({}))).toEqual({
      ...{ issuer: '南丹县水利局', year: 2023, title: '报告', url: 'https://a.gov.cn', shingles: shingles(60) },
    });
    for (const lacking of [{ issuer: null }, { year: null }, { shingles: shingles(59) }, { shingles: undefined }]) {
      expect(narrativeIn(documentOf(lacking))).toBeNull();
      expect(otherNarrative(documentOf(lacking))).toBeNull();
    }
    expect(narrativeIn(documentOf(null))).toBeNull();
  });

  test('as another body’s says what it was read from', () => {
    const evidence = { url: 'https://a.gov.cn', capturedAt: '2024-02-01T00:00:00Z', textSha256: 'ab' };
    expect(otherNarrative(documentOf({}))).toEqual({ ...narrativeIn(documentOf({})), evidence });
    expect(otherNarrative(documentOf({}, 'a.docx'))?.evidence).toEqual({ ...evidence, file: 'a.docx' });
  });
});
