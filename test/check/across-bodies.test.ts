import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { checkedAcrossBodies } from '../../lib/check/across-bodies';
import { bodiesSum } from '../../lib/check/bodies-sum';
import { explained } from '../../lib/check/explaining-parts';
import { type Part, partOf } from '../../lib/check/parts';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { LANGUAGES, messageOf, ruleSentences } from '../../lib/locales';
import type { AuditDocument, Finding, Report } from '../../lib/model/schema';
import { consistentSet, type FigureSet, numberIn, textOf } from '../generate';
import { mapFigures } from '../generate/figures';
import { keyOf } from './cases';
import { reportOf } from './reports';
import { applications, type Tiny, tinyPage } from './tiny';

type Region = AuditDocument & { report: Report };

const read = (tiny: Tiny): Region =>
  audit(readPage(htmlSource(tinyPage({ only: ['applications'], ...tiny }), null)).page, {
    language: 'zh-CN',
  }) as Region;
const region = (tiny: Tiny): Region => read({ issuer: '青禾县人民政府', ...tiny });

/** Three bureaus with 3, 5 and 7 applications of natural persons, all granted; each has six cells above 0. */
const EDUCATION = read({ issuer: '青禾县教育局', cells: applications(3) });
const WATER = read({ issuer: '青禾县水务局', cells: applications(5) });
const CIVIL = read({ issuer: '青禾县民政局', cells: applications(7) });
const CELLS_ABOVE_ZERO = 6;
/** Number of cells of the applications table: 25 rows of seven columns. */
const CELLS = 175;

function parts(of: Region, documents: AuditDocument[]): Part[] {
  const found: Part[] = [];
  for (const document of documents) {
    const part = partOf(document, of, found);
    if (typeof part === 'object') found.push(part);
  }
  return found;
}

function judged(of: Region, documents: AuditDocument[] = [EDUCATION, WATER, CIVIL]) {
  const { findings, checks, verdict } = checkedAcrossBodies(of, parts(of, documents), 'zh-CN');
  const own = findings.filter(({ rule }) => rule === bodiesSum.id);
  return { own, count: checks.find(({ rule }) => rule === bodiesSum.id), verdict };
}

const told = (findings: Finding[]): string[] => [
  ...new Set(findings.map((finding) => `${keyOf(finding)} ${finding.data?.names ?? ''}`.trim())),
];

describe('a region’s report against the sum of its bodies’', () => {
  test('the same in every cell: nothing is found', () => {
    const { own, count } = judged(region({ cells: applications(15) }));
    expect(own).toEqual([]);
    expect(count).toEqual({ rule: 'bodies.sum', passed: CELLS, failed: 0, incomplete: 0, notApplicable: 0 });
  });

  test.each([
    [10, 'incomplete.leftOut 青禾县水务局'],
    [8, 'incomplete.leftOut 青禾县民政局'],
    // 3 and 5 are 8.
    [7, 'incomplete.leftOut 青禾县教育局、青禾县水务局'],
    [18, 'incomplete.twice 青禾县教育局'],
    // No bodies have 4, none have 11.
    [11, 'incomplete.more'],
    [26, 'incomplete.less'],
  ])('%i where the bodies have 15: %s', (count, expected) => {
    const { own, verdict } = judged(region({ cells: applications(count) }));
    expect(told(own)).toEqual([expected]);
    expect(own).toHaveLength(CELLS_ABOVE_ZERO);
    expect(own.every(({ severity, outcome }) => severity === 'warning' && outcome === 'incomplete')).toBe(true);
    expect(own[0]).toMatchObject({ expected: 15, actual: count });
    expect(verdict?.toCheck).toBeGreaterThanOrEqual(CELLS_ABOVE_ZERO);
  });

  test('a finding says the sum, the figure and the body, leads to the cell, and names the body’s document', () => {
    const { own } = judged(region({ cells: applications(10) }));
    expect(own[0]?.message).toBe(
      '“一、本年新收政府信息公开申请数量”“自然人”：3 份机关报告合计 15，地区报告填报 10；相差的 5 与青禾县水务局填报的数字相同，可能漏计',
    );
    expect(own[0]?.at.length).toBeGreaterThan(0);
    expect(own[0]?.evidence?.map(({ textSha256 }) => textSha256)).toEqual([WATER.page.textSha256]);
  });

  test('several bodies that would each explain it are all named', () => {
    const other = read({ issuer: '青禾县林业局', cells: applications(5) });
    const { own } = judged(region({ cells: applications(15) }), [EDUCATION, WATER, CIVIL, other]);
    expect(told(own)).toEqual(['incomplete.leftOut 青禾县水务局 / 青禾县林业局']);
  });

  test('a body left out and a slip beside it: each cell by itself', () => {
    const cells = { ...applications(10), 'applications outcomeTotal total': '11' };
    const { own } = judged(region({ cells }));
    expect(own.map(({ data, expected, actual }) => [data?.variant, Number(expected) - Number(actual)])).toEqual([
      ...Array.from({ length: 5 }, () => ['leftOut', 5]),
      ['more', 4],
    ]);
  });

  test('a blank cell is told as such, and is right where there is nothing to add up', () => {
    const cells = {
      ...applications(15),
      'applications granted naturalPerson': '',
      'applications carriedOut total': '',
    };
    const { own, count } = judged(region({ cells }));
    expect(told(own)).toEqual(['incomplete.blank']);
    expect(own[0]).toMatchObject({ expected: 15, actual: null });
    expect(count?.passed).toBe(CELLS - 1);
  });

  test('a body whose table was not read leaves cells undecided, but not those that are too small already', () => {
    const unread = read({ issuer: '青禾县林业局', tables: { applications: null } });
    const documents = [EDUCATION, WATER, CIVIL, unread];
    const enough = judged(region({ cells: applications(15) }), documents);
    expect(told(enough.own)).toEqual(['incomplete.unread 青禾县林业局']);
    expect(enough.count).toMatchObject({ passed: 0, incomplete: CELLS + 1 });
    expect(told(judged(region({ cells: applications(14) }), documents).own)).toEqual([
      'incomplete.unread 青禾县林业局',
      'incomplete.more',
    ]);
  });

  test('a table printed on another edition of the form has other cells: it counts as not read', () => {
    const older = read({ issuer: '青禾县林业局', format: '2019', cells: applications(4) });
    expect(told(judged(region({ cells: applications(15) }), [EDUCATION, WATER, CIVIL, older]).own)).toEqual([
      'incomplete.unread 青禾县林业局',
    ]);
  });

  test('cells that the region’s own report has unreadable are told by other rules', () => {
    const cells = { ...applications(15), 'applications granted naturalPerson': '见附件' };
    const { own, count } = judged(region({ cells }));
    expect(own).toEqual([]);
    expect(count).toMatchObject({ passed: CELLS - 1, incomplete: 1 });
  });

  test('what a form of reports to 2018 would add up to is not known', () => {
    const { count } = judged(region({ year: 2015 }), []);
    expect(count).toEqual({ rule: 'bodies.sum', passed: 0, failed: 0, incomplete: 0, notApplicable: 1 });
  });

  test('who is no part, and why', () => {
    const of = region({ cells: applications(15) });
    const known = parts(of, [EDUCATION]);
    expect(partOf(region({ cells: applications(1) }), of, known)).toBe('region');
    expect(partOf(read({ issuer: '青禾县教育局', cells: applications(4) }), of, known)).toBe('twice');
    expect(partOf(read({ issuer: '青禾县水务局', year: 2022 }), of, known)).toBe('otherYear');
    expect(partOf({ ...WATER, report: null }, of, known)).toBe('noReport');
    expect(partOf(WATER, of, known)).toMatchObject({ name: '青禾县水务局' });
  });
});

describe('whole forms of many bodies, whatever their figures', () => {
  const BODIES = 12;
  /** Returns sets of one edition with figures above 0, as reports of different bodies in one year. */
  function setsFrom(seed: number): FigureSet[] {
    const sets: FigureSet[] = [];
    for (let next = seed; sets.length < BODIES; next++) {
      const set = consistentSet(next);
      const all = textOf(set, { table: 'applications', row: 'newReceived', column: 'total' });
      if (set.format === '2021' && all !== '0')
        sets.push({ ...set, year: 2023, issuer: `青禾县第${sets.length + 1}中学` });
    }
    return sets;
  }
  const summed = (sets: FigureSet[]): FigureSet =>
    mapFigures(sets[0] as FigureSet, (_, cell) =>
      String(sets.reduce((sum, set) => sum + Number(numberIn(textOf(set, cell))), 0)),
    );
  const documentOf = (set: FigureSet): Region => ({ ...EDUCATION, report: reportOf(set) });
  const regionOf = (sets: FigureSet[]): Region => documentOf({ ...summed(sets), issuer: '青禾县人民政府' });

  test.each([1, 500, 900])('their sum holds; without one of them, that one is named (from %i)', (seed) => {
    const sets = setsFrom(seed);
    const documents = sets.map(documentOf);
    const whole = judged(regionOf(sets), documents);
    expect(whole.own).toEqual([]);
    // 175 cells of applications, 15 of remedies, and of the first table all but the fees.
    expect(whole.count).toMatchObject({ passed: 175 + 15 + 9, incomplete: 0 });
    for (const [left, set] of sets.entries()) {
      const { own } = judged(regionOf(sets.toSpliced(left, 1)), documents);
      expect(told(own)).toEqual([`incomplete.leftOut ${set.issuer}`]);
    }
  });
});

test('every sentence that the rule may give is there in every language', () => {
  for (const language of LANGUAGES) {
    expect(Object.keys(ruleSentences(bodiesSum.id, language)).sort()).toEqual(
      ['passed', 'why', 'law', ...bodiesSum.says].sort(),
    );
    const data = { row: 'granted', column: 'total', table: 'applications', expected: 1, actual: 2, bodies: 3 };
    for (const key of bodiesSum.says) {
      const variant = key.split('.')[1] as string;
      const message = messageOf(
        {
          rule: bodiesSum.id,
          outcome: 'incomplete',
          data: { ...data, difference: 1, count: 1, names: '甲县乙局', variant },
        },
        language,
      );
      expect(message).not.toMatch(/[{}]|undefined/);
    }
  }
});

const CELL_NAMES = ['a', 'b', 'c'];
/** Returns parts from their counts in three cells. */
const partsWith = (counts: number[][]): Part[] =>
  counts.map((each, i) => ({
    name: String(i),
    url: null,
    title: '',
    counts: new Map(each.map((count, at) => [CELL_NAMES[at] as string, count])),
    evidence: { url: null, capturedAt: '', textSha256: '' },
  }));
const counts = fc.array(fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });

test('whatever explains a difference adds up to it, and a body that was left out is never missed for nothing', () => {
  fc.assert(
    fc.property(counts, fc.nat(), (given, pick) => {
      const all = partsWith(given);
      const out = all[pick % all.length] as Part;
      const found = explained([CELL_NAMES], out.counts, all);
      for (const cell of CELL_NAMES) {
        const difference = out.counts.get(cell) as number;
        const explanation = found.get(cell);
        if (difference === 0) expect(explanation).toBeUndefined();
        if (!explanation) continue;
        expect(explanation.how).toBe('leftOut');
        for (const set of explanation.sets)
          expect(set.reduce((sum, part) => sum + (part.counts.get(cell) ?? 0), 0)).toBe(difference);
      }
      const alike = given.filter((each) => each.join() === [...out.counts.values()].join()).length;
      if (alike === 1 && [...out.counts.values()].some(Boolean))
        expect([...found.values()].every(({ sets }) => sets.some((set) => set.length === 1 && set[0] === out))).toBe(
          true,
        );
    }),
  );
});

test('a thousand bodies of small figures are searched in bounded steps', () => {
  const many = partsWith(Array.from({ length: 1000 }, (_, i) => [1 + (i % 3), i % 2, 1]));
  expect(explained([CELL_NAMES], new Map(CELL_NAMES.map((cell) => [cell, 40])), many).size).toBe(0);
});
