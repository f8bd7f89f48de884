import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../lib/check/rule';
import { basisGarbled } from '../../lib/check/rules/basis.garbled';
import { basisSuperseded } from '../../lib/check/rules/basis.superseded';
import { consistencyOtherBody } from '../../lib/check/rules/consistency.otherBody';
import { consistencyPeriod } from '../../lib/check/rules/consistency.period';
import { consistencyYear } from '../../lib/check/rules/consistency.year';
import { integrityHidden } from '../../lib/check/rules/integrity.hidden';
import { proseList } from '../../lib/check/rules/prose.list';
import { proseShare } from '../../lib/check/rules/prose.share';
import { regionCounts } from '../../lib/check/rules/region.counts';
import { regionLength } from '../../lib/check/rules/region.length';
import { sectionsEmpty } from '../../lib/check/rules/sections.empty';
import { sectionsListed } from '../../lib/check/rules/sections.listed';
import { sectionsMissing } from '../../lib/check/rules/sections.missing';
import { tablesMixedTemplate } from '../../lib/check/rules/tables.mixedTemplate';
import { tablesOldTemplate } from '../../lib/check/rules/tables.oldTemplate';
import type { RegionProfile } from '../../lib/forms';
import type { Report } from '../../lib/model/schema';
import { counted, outcomesOf, told } from './outcomes';
import { type Cells, placeOf, reportSaying } from './told';

/** Returns a report of 2023 with just these properties and cells. */
const reportOf = (more: Partial<Report>, cells: Cells = {}): Report =>
  reportSaying(cells, [], { sections: [], tables: {}, ...more });

type Cited = NonNullable<Report['citations']>[number];
/** Returns a citation of a notice: its number, and that of the notice whose title is cited, both as `year/number`. */
const notice = (cited: string | null, titled: string | null = null, more: Partial<Cited> = {}): Cited => {
  const numbered = (number: string | null) => {
    const [year = 0, no = 0] = number?.split('/').map(Number) ?? [];
    return number === null ? null : { year, number: no };
  };
  return {
    ...{ kind: 'notice', text: `${cited} ${titled}`, cited: numbered(cited), titled: numbered(titled), garbled: false },
    at: placeOf(3),
    ...more,
  };
};

describe('what is cited', () => {
  test('garbled: characters lost, or a number that is not that of its title', () => {
    const garbled = (...citations: Cited[]): Outcome[] => outcomesOf(basisGarbled, reportOf({ citations }));
    expect(garbled(notice('2021/30', null, { garbled: true, text: '公开办涵' }))).toEqual([
      { outcome: 'failed', actual: '公开办涵', data: { text: '公开办涵' }, at: placeOf(3) },
    ]);
    expect(garbled(notice('2019/61', '2019/60'))).toEqual([
      {
        ...{ outcome: 'failed', expected: '〔2019〕60号', actual: '2019/61 2019/60', at: placeOf(3) },
        data: { text: '2019/61 2019/60', title: '关于政府信息公开工作年度报告有关事项的通知', variant: 'title' },
      },
    ]);
    for (const [cited, titled] of [
      ['2021/30', '2019/60'],
      ['2019/62', '2019/60'],
    ] as const) {
      expect(garbled(notice(cited, titled))).toMatchObject([{ outcome: 'failed' }]);
    }
    // Another year with a number that nobody knows may be a later notice.
    for (const right of [notice('2019/60', '2019/60'), notice('2021/30'), notice('2026/5', '2019/60')]) {
      expect(garbled(right)).toEqual([{ outcome: 'passed' }]);
    }
    const nothing = [{ outcome: 'notApplicable' }];
    expect(garbled()).toEqual(nothing);
    expect(garbled(notice(null, '2019/60'))).toEqual(nothing);
    expect(garbled(notice('492/1', null, { kind: 'decree', garbled: true }))).toEqual(nothing);
    expect(outcomesOf(basisGarbled, reportOf({}))).toEqual(nothing);
    expect(garbled(notice('2021/30'), notice(null), notice('2019/61', '2019/60'))).toHaveLength(2);
  });

  test('superseded: the notice of another edition, and the old regulation', () => {
    const superseded = (year: number | null, ...citations: Cited[]): Outcome[] =>
      outcomesOf(basisSuperseded, reportOf({ year, citations }));
    const due = '国办公开办函〔2021〕30号';
    expect(superseded(2023, notice('2021/30'))).toEqual([{ outcome: 'passed' }]);
    const wrong = { expected: due, basis: due, at: placeOf(3) };
    expect(superseded(2023, notice('2019/60'))).toEqual([
      { outcome: 'failed', ...wrong, actual: '〔2019〕60号', data: { year: 2023, cited: '〔2019〕60号' } },
    ]);
    const title = '《关于政府信息公开工作年度报告有关事项的通知》';
    expect(superseded(2023, notice(null, '2019/60'))).toEqual([
      { outcome: 'failed', ...wrong, actual: title, data: { year: 2023, cited: title } },
    ]);
    expect(superseded(2023, notice('2019/60'), notice('2021/30'))).toEqual([
      {
        ...{ outcome: 'incomplete', severity: 'notice', ...wrong, actual: '〔2019〕60号' },
        data: { year: 2023, cited: '〔2019〕60号', variant: 'both' },
      },
      { outcome: 'passed' },
    ]);
    const nothing = [{ outcome: 'notApplicable' }];
    const format = '《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》';
    expect(superseded(2023, notice(null, '2021/30'))).toEqual([{ outcome: 'passed' }]);
    expect(superseded(2023, notice(null, '2019/60'), notice(null, '2021/30', { text: format }))).toMatchObject([
      { outcome: 'incomplete', severity: 'notice', actual: title },
      { outcome: 'passed' },
    ]);
    expect(superseded(2023, notice('2019/60', null, { kind: 'decree', revised: true }))).toEqual(nothing);
    expect(superseded(null, notice('2019/60'))).toEqual(nothing);
    expect(superseded(2023)).toEqual(nothing);
    expect(superseded(2023, notice('2019/61'))).toEqual(nothing);
    expect(superseded(2023, notice('2019/60', null, { garbled: true }))).toEqual(nothing);
    expect(superseded(2023, notice('2019/60', '2021/30'))).toEqual(nothing);
    expect(superseded(2023, notice('2019/60', '2019/60'))).toMatchObject([{ outcome: 'failed' }]);
    expect(superseded(2020, notice('2019/60'))).toEqual([{ outcome: 'passed' }]);
    expect(superseded(2020, notice('2021/30'))).toEqual(nothing);
    const decree = notice(null, null, { kind: 'decree' });
    expect(superseded(2023, decree)).toEqual([
      {
        ...{ outcome: 'failed', severity: 'error', actual: '国务院令第492号', at: placeOf(3) },
        basis: '国务院令第492号（2019年5月15日起废止）',
        expected: '《中华人民共和国政府信息公开条例》（国务院令第711号）',
        data: { year: 2023, cited: '国务院令第492号' },
      },
    ]);
    expect(superseded(2023, { ...decree, revised: true })).toEqual(nothing);
  });
});

describe('the year', () => {
  const ofYear = (more: Partial<Report>): Outcome[] => outcomesOf(consistencyYear, reportOf(more));
  const announced = (year: number, on: string | null, presents?: true) => ({
    ...{ year, on, presents, text: `${year}年报告`, at: placeOf(2) },
  });
  const right = [{ outcome: 'passed' }];

  test('is not known, or nothing speaks against it', () => {
    expect(ofYear({ year: null })).toEqual([{ outcome: 'incomplete', data: { variant: 'unknown' } }]);
    expect(ofYear({ publishedOn: null })).toEqual(right);
    expect(ofYear({ publishedOn: '2024-01-01' })).toEqual(right);
  });

  test('was not over when the report was public', () => {
    expect(ofYear({ publishedOn: '2023-12-31' })).toEqual([
      { outcome: 'failed', expected: 2024, actual: 2023, data: { year: 2023, publishedOn: '2023-12-31' } },
    ]);
    expect(ofYear({ publishedOn: '2023-12-31', publishedOnSource: 'signature' })).toEqual(right);
    // A day of writing late in the year may be right.
    expect(ofYear({ publishedOn: '2023-11-01', publishedOnSource: 'written' })).toEqual(right);
    expect(ofYear({ publishedOn: '2023-10-31', publishedOnSource: 'written' })).toMatchObject([{ actual: 2023 }]);
    expect(ofYear({ publishedOn: '2024-01-01', publishedOnSource: 'written' })).toEqual(right);
  });

  test('was not over when it was announced, or signed', () => {
    expect(ofYear({ publishedOn: null, announcements: [announced(2023, '2023-10-31')] })).toEqual([
      {
        ...{ outcome: 'failed', expected: 2024, actual: 2023, at: placeOf(2) },
        data: { year: 2023, text: '2023年报告', variant: 'announced' },
      },
    ]);
    for (const fine of [announced(2023, '2023-11-01'), announced(2023, null), announced(2022, '2023-01-31')]) {
      expect(ofYear({ publishedOn: null, announcements: [fine] })).toEqual(right);
    }
    const signed = (on: string | null) => ofYear({ publishedOn: null, signed: { name: null, on, at: placeOf(5) } });
    expect(signed('2023-01-20')).toEqual([
      {
        ...{ outcome: 'failed', expected: 2024, actual: 2023, at: placeOf(5) },
        data: { year: 2023, signedOn: '2023-01-20', variant: 'signed' },
      },
    ]);
    for (const on of ['2023-11-01', '2024-01-20', null]) expect(signed(on)).toEqual(right);
  });

  test('is another where the report is presented as last year’s', () => {
    const presented = (more: Partial<Report>, ...announcements: ReturnType<typeof announced>[]): Outcome[] =>
      ofYear({ publishedOn: null, announcements, ...more });
    const slip = announced(2022, null, true);
    expect(presented({}, slip)).toEqual([
      {
        ...{ outcome: 'failed', expected: 2023, actual: 2022, at: placeOf(2) },
        data: { year: 2023, text: '2022年报告', variant: 'presented' },
      },
    ]);
    expect(presented({}, slip, announced(2023, null, true))).toEqual(right);
    expect(presented({}, slip, announced(2023, null))).toMatchObject([{ outcome: 'failed' }]);
    expect(presented({ otherReports: [{ title: '', at: [] }] }, slip)).toEqual(right);
    expect(presented({}, announced(2022, null))).toEqual(right);
    expect(presented({}, announced(2021, null, true))).toEqual(right);
  });

  test('is another where the first section speaks of the year before alone', () => {
    const sections = [{ id: 'overview', status: 'present' as const, heading: '', characters: 9, at: placeOf(1) }];
    const narrated = (...narratedYears: number[]): Outcome[] => ofYear({ publishedOn: null, narratedYears, sections });
    expect(narrated(2022, 2022, 2022)).toEqual([
      { outcome: 'incomplete', data: { year: 2023, found: 2022, variant: 'narrated' }, at: placeOf(1) },
    ]);
    for (const years of [
      [2022, 2022],
      [2022, 2022, 2023],
      [2021, 2021, 2021],
    ])
      expect(narrated(...years)).toEqual(right);
  });

  test('is the period of the statistics', () => {
    const period = (from: string, to: string, year: number | null = 2023): Outcome[] =>
      outcomesOf(consistencyPeriod, reportOf({ year, period: { from, to }, periodAt: placeOf(4) }));
    expect(period('2023-01-01', '2023-12-31')).toEqual(right);
    const details = { expected: '2023-01-01/2023-12-31', at: placeOf(4) };
    expect(period('2022-01-01', '2022-12-31')).toEqual([
      {
        ...{ outcome: 'failed', ...details, actual: '2022-01-01/2022-12-31' },
        data: { from: '2022-01-01', to: '2022-12-31', year: 2023 },
      },
    ]);
    expect(period('2023-05-15', '2023-12-31')).toMatchObject([
      { outcome: 'failed', severity: 'warning', data: { variant: 'part', from: '2023-05-15' } },
    ]);
    for (const [from, to] of [
      ['2023-01-01', '2023-12-30'],
      ['2023-01-02', '2023-12-31'],
    ] as const) {
      expect(period(from, to)).toMatchObject([{ data: { variant: 'part' } }]);
    }
    for (const [from, to] of [
      ['2022-12-31', '2023-12-31'],
      ['2023-01-01', '2024-01-01'],
    ] as const) {
      expect(told(period(from, to))[0]).not.toHaveProperty('severity');
    }
    expect(period('2022-01-01', '2022-12-31', null)).toEqual([{ outcome: 'notApplicable' }]);
    expect(outcomesOf(consistencyPeriod, reportOf({ period: null }))).toEqual([{ outcome: 'notApplicable' }]);
  });
});

describe('another body', () => {
  const issuer = '青禾县水利局';
  const name = '临泽县水利局';
  const named = (role: string, elsewhere = false, own: string | null = issuer, found = name) =>
    outcomesOf(
      consistencyOtherBody,
      reportOf({ issuer: own, namedBodies: [{ name: found, role, elsewhere, at: placeOf(6) }] } as Partial<Report>),
    );
  const calls = (own: string, ...words: [word: string, kind: 'body' | 'area', count: number][]): Outcome[] => {
    const selfReferences = words.map(([word, kind, count]) => ({ word, kind, count, at: placeOf(6) }));
    return outcomesOf(consistencyOtherBody, reportOf({ issuer: own, selfReferences }));
  };
  const right = [{ outcome: 'passed' }];

  test('by name: where it made a paper, is announced, signs, or is mentioned', () => {
    const details = { expected: issuer, actual: name, at: placeOf(6) };
    const data = { issuer, found: name };
    expect(named('made')).toEqual([{ outcome: 'failed', ...details, data }]);
    expect(named('mentioned')).toEqual([{ outcome: 'incomplete', ...details, data }]);
    expect(named('announced')).toEqual([{ outcome: 'failed', ...details, data: { ...data, variant: 'announced' } }]);
    expect(named('paper')).toMatchObject([{ outcome: 'failed', data: { variant: 'paper' } }]);
    // One of the same place may be the one that it belongs to.
    expect(named('signed')).toMatchObject([{ outcome: 'incomplete', data: { variant: 'signed' } }]);
    expect(named('signed', true)).toMatchObject([{ outcome: 'failed', data: { variant: 'signed' } }]);
    expect(named('made', true, null)).toEqual([{ outcome: 'notApplicable' }]);
    expect(outcomesOf(consistencyOtherBody, reportOf({ issuer }))).toEqual(right);
  });

  test('by name: once, where it is wrong for certain if anywhere', () => {
    const one = (found: string, role: string) => ({ name: found, role, elsewhere: true, at: placeOf(6) });
    const namedBodies = [one('甲', 'mentioned'), one('甲', 'made'), one('乙', 'mentioned'), one('甲', 'announced')];
    const outcomes = outcomesOf(consistencyOtherBody, reportOf({ issuer, namedBodies } as Partial<Report>));
    expect(outcomes.map((each) => [each.outcome, 'actual' in each && each.actual])).toEqual([
      ['failed', '甲'],
      ['incomplete', '乙'],
    ]);
  });

  test('by what it calls itself', () => {
    const TOWN = '青禾县石桥镇人民政府';
    expect(calls(TOWN, ['我局', 'body', 1])).toEqual([
      {
        ...{ outcome: 'failed', expected: TOWN, actual: '我局', at: placeOf(6) },
        data: { issuer: TOWN, found: '我局', variant: 'self' },
      },
    ]);
    for (const word of ['我局', '我厅']) expect(calls(TOWN, [word, 'body', 1])).toMatchObject([{ outcome: 'failed' }]);
    for (const word of ['我镇', '我乡', '我街道']) {
      expect(calls(TOWN, [word, 'body', 1])).toEqual(right);
      expect(calls(issuer, [word, 'body', 1])).toMatchObject([{ outcome: 'failed', data: { variant: 'self' } }]);
    }
    expect(calls(issuer, ['我局', 'body', 1])).toEqual(right);
    expect(calls(issuer, ['我厅', 'body', 1])).toMatchObject([{ outcome: 'failed' }]);
    expect(calls('云岭省水利厅', ['我厅', 'body', 1])).toEqual(right);
    expect(calls('青禾县人民政府', ['我局', 'body', 1])).toEqual(right);
  });

  test('by the area that it calls its own', () => {
    const county = '青禾县人民政府';
    expect(calls(county, ['全市', 'area', 1])).toEqual([
      {
        ...{ outcome: 'failed', severity: 'notice', expected: county, actual: '全市', at: placeOf(6) },
        data: { issuer: county, found: '全市', variant: 'area' },
      },
    ]);
    expect(calls('临川市人民政府', ['全市', 'area', 1])).toEqual(right);
    expect(calls(county, ['我市', 'body', 2])).toMatchObject([
      { outcome: 'failed', severity: 'notice', data: { variant: 'self', found: '我市' } },
    ]);
    expect(calls(county, ['我市', 'body', 1])).toEqual(right);
    expect(calls(county, ['我市', 'body', 2], ['我县', 'body', 1])).toEqual(right);
    expect(calls(issuer, ['我市', 'body', 2])).toEqual(right);
    expect(calls('临川市人民政府', ['我市', 'body', 2])).toEqual(right);
  });
});

describe('forms of other years', () => {
  const OF_2021 = { 'proactive.normativeDocuments.repealed': 1 };

  test('all tables on one of them', () => {
    const old = (cells: Cells, year: number | null = 2023): Outcome[] =>
      outcomesOf(tablesOldTemplate, reportOf({ year }, cells));
    const [outcome] = told(old({ 'proactive.licensing.previousItems': 3 }));
    expect(outcome).toEqual({
      ...{ outcome: 'failed', expected: '2021', actual: '2019', basis: '国办公开办函〔2021〕30号', at: placeOf(0) },
      data: { table: 'proactive', template: '2019', due: '2021', year: 2023 },
    });
    expect(counted(old(OF_2021))).toMatchObject({ passed: 1 });
    expect(told(old(OF_2021, 2020))).toMatchObject([{ expected: '2019', actual: '2021' }]);
    expect(old(OF_2021, null)).toEqual([{ outcome: 'notApplicable' }]);
    const both = { 'proactive.licensing.previousItems': 3, 'applications.otherOutcome.overdueCorrection.total': 0 };
    expect(told(old(both)).length).toBe(1);
  });

  test('one table on another than the rest', () => {
    const mixed = (cells: Cells, year: number | null = 2023): Outcome[] =>
      outcomesOf(tablesMixedTemplate, reportOf({ year }, cells));
    const one = { 'proactive.licensing.previousItems': 3, 'applications.otherOutcome.notCorrected.total': 0 };
    expect(mixed(one)).toEqual([
      {
        ...{ outcome: 'failed', expected: '2021', actual: '2019', at: placeOf(0) },
        data: { table: 'proactive', template: '2019', due: '2021', year: 2023 },
      },
    ]);
    expect(mixed(one, null)).toMatchObject([{ outcome: 'failed', severity: 'warning', data: { variant: 'yearless' } }]);
    expect(mixed(OF_2021)).toEqual([{ outcome: 'notApplicable' }]);
    expect(mixed({ ...OF_2021, 'remedies.review.total': 0 })).toEqual([{ outcome: 'passed' }]);
    expect(mixed({ 'proactive.licensing.previousItems': 3 })).toEqual([{ outcome: 'notApplicable' }]);
  });
});

describe('sections', () => {
  const section = (id: string, status: 'present' | 'empty' | 'missing', more: object = {}) => ({
    ...{ id, status, heading: id, characters: 100, at: placeOf(8) },
    ...more,
  });

  test('behind a tab or fold, each told once', () => {
    const hidden = (more: Partial<Report>, cells: Cells = {}): Outcome[] =>
      outcomesOf(integrityHidden, reportOf(more, cells));
    expect(hidden({})).toEqual([{ outcome: 'passed' }]);
    expect(hidden({ shown: false })).toEqual([{ outcome: 'incomplete', data: { variant: 'all' } }]);
    expect(hidden({ shown: true })).toEqual([{ outcome: 'passed' }]);
    const sections = [section('remedies', 'present', { shown: false }), section('other', 'present', { shown: false })];
    const tables = { remedies: { source: 'table' as const, shown: false }, proactive: { source: 'table' as const } };
    expect(hidden({ sections, tables }, { 'proactive.fees.amount': 1, 'remedies.review.total': 1 })).toEqual([
      { outcome: 'incomplete', data: { table: 'remedies', variant: 'table' }, at: placeOf(1) },
      { outcome: 'incomplete', data: { section: 'other', variant: 'section' }, at: placeOf(8) },
    ]);
  });

  test('empty, or with problems that are none', () => {
    const tables = { remedies: { source: 'absent' as const }, proactive: { source: 'table' as const } };
    const sections = [
      section('overview', 'empty'),
      section('proactive', 'empty'),
      section('applications', 'missing'),
      section('remedies', 'empty'),
      section('problems', 'present', { saysNothing: true }),
      section('other', 'present', { saysNothing: true }),
    ];
    expect(outcomesOf(sectionsEmpty, reportOf({ sections, tables }))).toEqual([
      { outcome: 'failed', data: { section: 'overview' }, at: placeOf(8) },
      { outcome: 'failed', data: { section: 'proactive' }, at: placeOf(8) },
      { outcome: 'notApplicable' },
      { outcome: 'failedElsewhere' },
      { outcome: 'failed', severity: 'warning', data: { section: 'problems', variant: 'none' }, at: placeOf(8) },
      { outcome: 'passed' },
    ]);
    const [present] = outcomesOf(sectionsEmpty, reportOf({ sections: [section('problems', 'present')] }));
    expect(present).toEqual({ outcome: 'passed' });
  });

  test('missing: each, or once where the page may be no report, or none where it is a picture', () => {
    const sections = [section('overview', 'present'), section('problems', 'missing'), section('other', 'missing')];
    const missing = (more: Partial<Report>, isDoubtful = false, truncated = false): Outcome[] =>
      outcomesOf(sectionsMissing, reportOf({ sections, ...more }), { truncated } as object, { isDoubtful });
    expect(missing({})).toEqual([
      { outcome: 'passed' },
      { outcome: 'failed', data: { section: 'problems' } },
      { outcome: 'failed', data: { section: 'other' } },
    ]);
    expect(missing({}, true)).toEqual([
      { outcome: 'passed' },
      { outcome: 'incomplete', severity: 'warning', data: { count: 2, variant: 'doubtful' } },
      { outcome: 'incompleteElsewhere' },
    ]);
    expect(counted(missing({}, true, true))).toEqual({ passed: 1, notApplicable: 2 });
    const all = sections.slice(1);
    const picture = { remedies: { source: 'image' as const }, proactive: { source: 'attachment' as const } };
    expect(missing({ sections: all, tables: picture })).toEqual([{ outcome: 'notApplicable' }]);
    expect(missing({ tables: picture })).toHaveLength(3);
    const table = { ...picture, proactive: { source: 'table' as const } };
    expect(counted(missing({ sections: all, tables: table }))).toEqual({ failed: 2 });
  });

  test('fewer in the list than it says', () => {
    const parts = (said: number, listed: number, named: string[]): Outcome[] =>
      outcomesOf(sectionsListed, reportOf({ announcedParts: { said, listed, named, text: '', at: placeOf(1) } }));
    const five = ['overview', 'proactive', 'applications', 'remedies', 'other'];
    expect(parts(6, 5, five)).toEqual([
      {
        ...{ outcome: 'failed', expected: 6, actual: 5, at: placeOf(1) },
        data: { said: 6, listed: 5, section: 'problems' },
      },
    ]);
    expect(parts(5, 5, five)).toEqual([{ outcome: 'passed' }]);
    expect(parts(6, 6, five)).toEqual([{ outcome: 'notApplicable' }]);
    expect(parts(7, 5, five)).toEqual([{ outcome: 'notApplicable' }]);
    expect(outcomesOf(sectionsListed, reportOf({}))).toEqual([{ outcome: 'notApplicable' }]);
  });

  test('longer, or with fewer numbers, than the region asks', () => {
    const region = {
      instrument: '某省通知',
      limits: [
        { section: 'overview', characters: 99 },
        { section: 'other', characters: 100 },
      ],
      counts: [
        { section: 'overview', label: '会议', words: ['会议', '例会'] },
        { section: 'other', label: '培训', words: ['培训'] },
        { section: 'problems', label: '考核', words: ['考核'] },
      ],
    } as unknown as RegionProfile;
    const sections = [section('overview', 'present'), section('other', 'present'), section('problems', 'empty')];
    const asked = (rule: typeof regionLength, more: Partial<Report>, own: RegionProfile | null = region): Outcome[] =>
      outcomesOf(rule, reportOf({ sections, ...more }), {}, { region: own });
    expect(asked(regionLength, {})).toEqual([
      {
        ...{ outcome: 'incomplete', expected: 99, actual: 100, basis: '某省通知', at: placeOf(8) },
        data: { section: 'overview', characters: 100, limit: 99, instrument: '某省通知' },
      },
      { outcome: 'passed' },
    ]);
    expect(asked(regionLength, { sections: [] })).toEqual([{ outcome: 'notApplicable' }, { outcome: 'notApplicable' }]);
    expect(asked(regionLength, {}, null)).toEqual([{ outcome: 'notApplicable' }]);
    expect(asked(regionCounts, { counted: [] })).toEqual([
      {
        ...{ outcome: 'incomplete', actual: '会议、培训', basis: '某省通知', at: placeOf(8) },
        data: { section: 'overview', names: '会议、培训', instrument: '某省通知' },
      },
    ]);
    expect(asked(regionCounts, { counted: ['例会'] })).toMatchObject([{ data: { section: 'other', names: '培训' } }]);
    expect(asked(regionCounts, { counted: ['例会', '培训'] })).toEqual([{ outcome: 'passed' }]);
    for (const nothing of [{ counted: [], sections: [] }, {}]) {
      expect(asked(regionCounts, nothing)).toEqual([{ outcome: 'notApplicable' }]);
    }
    expect(asked(regionCounts, { counted: [] }, null)).toEqual([{ outcome: 'notApplicable' }]);
  });
});

describe('numbers of the prose against each other', () => {
  const shares = (share: object): Outcome[] =>
    outcomesOf(
      proseShare,
      reportOf({
        shares: [{ percent: 30, part: 3, whole: 9, holds: false, text: '占30%', at: placeOf(1), ...share }],
      } as Partial<Report>),
    );

  test('a share that is not that of its count', () => {
    expect(shares({})).toEqual([
      {
        ...{ outcome: 'failed', equation: '3 / 9 = 30%', expected: 33.3, actual: 30, at: placeOf(1) },
        data: { percent: 30, part: 3, whole: 9, expected: 33.3, text: '占30%' },
      },
    ]);
    expect(shares({ holds: true })).toEqual([{ outcome: 'passed' }]);
    for (const unknown of [{ whole: null }, { whole: 0 }, { holds: null }]) {
      expect(shares(unknown)).toEqual([{ outcome: 'notApplicable' }]);
    }
    expect(outcomesOf(proseShare, reportOf({}))).toEqual([{ outcome: 'notApplicable' }]);
  });

  test('growth that is not that of two counts', () => {
    const growth = { kind: 'growth', percent: 50, part: 12, whole: 9 };
    expect(shares(growth)).toMatchObject([
      {
        ...{ outcome: 'failed', equation: '(12 − 9) / 9 = 50%', expected: 33.3, actual: 50 },
        data: { variant: 'growth', expected: 33.3 },
      },
    ]);
    expect(shares({ ...growth, holds: null })).toMatchObject([{ outcome: 'incomplete' }]);
    expect(shares({ ...growth, part: 6 })).toMatchObject([{ expected: -33.3 }]);
  });

  const lists = (whole: number, parts: number[], more: object = {}): Outcome[] => {
    const list = { whole, parts, complete: true, holds: false, text: '共计', at: placeOf(1), section: 'overview' };
    return outcomesOf(proseList, reportOf({ lists: [{ ...list, ...more }] } as Partial<Report>));
  };

  test('a list that does not make its whole', () => {
    expect(lists(9, [3, 5])).toEqual([
      {
        ...{ outcome: 'failed', equation: '3 + 5 = 9', expected: 9, actual: 8, at: placeOf(1) },
        data: { whole: 9, sum: 8, text: '共计' },
      },
    ]);
    expect(lists(8, [3, 5], { holds: true })).toEqual([{ outcome: 'passed' }]);
    expect(lists(9, [3, 5], { kind: 'rate' })).toMatchObject([
      { outcome: 'failed', data: { received: 9, handled: 8, text: '共计', variant: 'rate' } },
    ]);
    expect(lists(9, [3, 5], { text: '不含3件' })).toMatchObject([{ outcome: 'incomplete', actual: 8 }]);
    expect(outcomesOf(proseList, reportOf({}))).toEqual([{ outcome: 'notApplicable' }]);
  });

  test('a list that may be open is asked about where it comes near', () => {
    const open = (whole: number, parts: number[], complete = false): string =>
      lists(whole, parts, { holds: null, complete })[0]?.outcome ?? '';
    expect(open(10, [3, 3, 3])).toBe('incomplete');
    expect(open(10, [3, 3, 2])).toBe('notApplicable');
    expect(open(8, [3, 3, 4])).toBe('incomplete');
    expect(open(8, [3, 3, 5])).toBe('notApplicable');
    expect(open(9, [3, 3, 3])).toBe('notApplicable');
    // Two parts that are less may be two of many.
    expect(open(10, [4, 5])).toBe('notApplicable');
    expect(open(10, [5, 6])).toBe('incomplete');
    expect(open(10, [1, 1], true)).toBe('incomplete');
    expect(open(2, [1, 1], true)).toBe('notApplicable');
  });
});
