import { describe, expect, test } from 'vitest';
import { lastYear, placeIn, restingOn, sameBodyIn } from '../../lib/check/previous';
import { type AcrossYears, failed, incomplete, type Outcome, passed } from '../../lib/check/rule';
import type { AuditDocument, Report } from '../../lib/model/schema';
import { sample } from '../export/sample';

const SITE = 'https://www.qinghe.gov.cn/report.html';
const named = (issuer: string | null, title = '', url: string | null = SITE) => ({ issuer, title, url });

describe('two documents are of one body', () => {
  test('by its name, which each of them has', () => {
    expect(sameBodyIn(named('青禾县水利局'), named('青禾县水利局'))).toBe('same');
    expect(sameBodyIn(named('青禾县水利局'), named('青禾县教育局'))).toBe('other');
    expect(sameBodyIn(named(null), named(null))).toBe('other');
    expect(sameBodyIn(named('青禾县水利局'), named(null))).toBe('other');
    expect(sameBodyIn(named(null), named('青禾县水利局'))).toBe('other');
  });

  test('by the place that its page’s title gives to a short name', () => {
    const title = '青禾县水利局2023年政府信息公开工作年度报告';
    expect(placeIn(named('县水利局', title))).toBe('青禾县');
    expect(placeIn(named('青禾县水利局'))).toBe('青禾县');
    expect(placeIn(named('县水利局', '县水利局2023年政府信息公开工作年度报告'))).toBe('');
    expect(placeIn(named('县水利局', '2023年县水利局报告'))).toBe('');
    expect(placeIn(named('县水利局'))).toBe('');
    expect(placeIn(named(null, title))).toBe('');
    const short = named('县水利局', title, null);
    expect(sameBodyIn(short, named('青禾县水利局', '', null))).toBe('same');
    expect(sameBodyIn(short, named('临泽县水利局', '', null))).toBe('other');
    // The title of another body says nothing of a full name.
    expect(placeIn(named('青禾县水利局', '临泽县青禾县水利局'))).toBe('青禾县');
  });
});

describe('last year’s report', () => {
  const before = sample({ year: 2019 });
  function contextOf(previous: AuditDocument | null, more: Partial<AcrossYears> = {}): AcrossYears {
    const { page, report } = sample({ year: 2020 });
    return { page, report: report as Report, figures: new Map(), previous, ...more };
  }

  test('is of the year before and the same body, and says what it was read from', () => {
    const { url, capturedAt, textSha256 } = before.page;
    expect(lastYear(contextOf(before))).toEqual({
      report: before.report,
      evidence: { url, capturedAt, textSha256 },
      doubt: null,
    });
    const file = '2019.docx';
    const saved = { ...before, page: { ...before.page, file } };
    expect(lastYear(contextOf(saved))?.evidence).toEqual({ url, file, capturedAt, textSha256 });
  });

  test('is none of another year, of no year, of another body, or where there is none', () => {
    expect(lastYear(contextOf(null))).toBeNull();
    expect(lastYear(contextOf({ ...before, report: null }))).toBeNull();
    for (const year of [2018, 2020, 2021]) expect(lastYear(contextOf(sample({ year })))).toBeNull();
    expect(lastYear(contextOf(sample({ year: 2019, issuer: '青禾县水利局' })))).toBeNull();
    const undated = { ...(sample({ year: 2020 }).report as Report), year: null };
    expect(lastYear(contextOf(before, { report: undated }))).toBeNull();
  });

  test('is in doubt as it was said to be, and first of all where it is perhaps another body’s', () => {
    expect(lastYear(contextOf(before, { doubt: 'imported' }))?.doubt).toBe('imported');
    const [own, last] = [2020, 2019].map((year) => sample({ year, issuer: '朝阳区教育局', url: null }));
    const context = contextOf(last as AuditDocument, { page: own?.page, report: own?.report as Report });
    expect(lastYear(context)?.doubt).toBe('perhapsSame');
    expect(lastYear({ ...context, doubt: 'imported' })?.doubt).toBe('perhapsSame');
  });
});

describe('what rests on last year’s report', () => {
  const evidence = { url: SITE, capturedAt: '2026-01-31T00:00:00Z', textSha256: 'ab' };
  const resting = (doubt: 'imported' | 'perhapsSame' | null, ...outcomes: Outcome[]): Outcome[] =>
    restingOn({ report: {} as Report, evidence, doubt }, outcomes);
  const wrong = failed({ expected: 1, actual: 2, data: { row: 'x' } });
  const open = incomplete({ severity: 'notice' });
  const elsewhere: Outcome[] = [{ outcome: 'failedElsewhere' }, { outcome: 'incompleteElsewhere' }];
  const nothing: Outcome = { outcome: 'notApplicable' };

  test('names it', () => {
    expect(resting(null, wrong, open, passed, nothing, ...elsewhere)).toEqual([
      { ...wrong, evidence: [evidence] },
      { ...open, evidence: [evidence] },
      passed,
      nothing,
      ...elsewhere,
    ]);
  });

  test('is asked where that is in doubt', () => {
    expect(resting('imported', wrong, open, passed, nothing, ...elsewhere)).toEqual([
      {
        ...{ outcome: 'incomplete', severity: 'warning', expected: 1, actual: 2 },
        data: { row: 'x', variant: 'imported' },
        evidence: [evidence],
      },
      { ...open, evidence: [evidence] },
      passed,
      nothing,
      { outcome: 'incompleteElsewhere' },
      { outcome: 'incompleteElsewhere' },
    ]);
  });

  test('agrees with nothing where it is perhaps another body’s', () => {
    expect(resting('perhapsSame', passed, nothing)).toEqual([nothing, nothing]);
  });
});
