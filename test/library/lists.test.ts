import { describe, expect, it } from 'vitest';
import { repeatedIn } from '../../components/library/repeated';
import { hashOf, type Route, routeOf } from '../../components/library/route';
import { windowOf } from '../../components/library/use-window';
import { axisTicks, yearLines } from '../../components/library/year-lines';
import { type Entry, seriesOf } from '../../lib/library';
import { entryOf } from '../../lib/library/entry';
import { EVERYTHING, findEntries } from '../../lib/library/find';
import { originHere } from '../../lib/library/origin';
import { cellIn, messageIn } from '../../lib/locales';
import { FAILED, sample } from '../export/sample';
import { fiveYears, manyAudits } from './audits';

const entries: Entry[] = [...fiveYears(), ...manyAudits(90)].map((document) =>
  entryOf(
    [
      {
        document,
        firstSeen: document.page.capturedAt,
        lastSeen: document.page.capturedAt,
        origin: originHere(document, 'readHere'),
      },
    ],
    '',
  ),
);
const found = (part: Partial<typeof EVERYTHING>) => findEntries(entries, { ...EVERYTHING, ...part });

describe('finding entries', () => {
  it('folds the script of the query', () => {
    expect(found({ text: '貴陽市科技局' })).toHaveLength(5);
    expect(found({ text: '贵阳 2023' }).map(({ year }) => year)).toEqual([2023]);
    expect(found({ text: 'KJJ.guiyang' })).toHaveLength(5);
  });

  it('filters by issuer, year and outcome together', () => {
    const some = found({ issuer: '水务局', year: 2020, state: 'problems' });
    expect(some.length).toBeGreaterThan(0);
    expect(
      some.every(({ issuer, year, verdict }) => issuer?.endsWith('水务局') && year === 2020 && verdict.errors > 0),
    ).toBe(true);
  });

  it('sorts, the worst first by outcome, and what is not known last', () => {
    expect(found({ sort: { by: 'year', descending: true } })[0]!.year).toBe(2025);
    expect(found({ sort: { by: 'state', descending: false } })[0]!.verdict.state).toBe('problems');
    const { year: _, ...yearless } = entries[0]!;
    for (const descending of [true, false])
      expect(findEntries([yearless, ...entries], { ...EVERYTHING, sort: { by: 'year', descending } }).at(-1)).toBe(
        yearless,
      );
  });
});

describe('sorting by outcome', () => {
  const [first] = entries;
  const withFindings = (name: string, ...[errors, warnings, notices, toCheck]: number[]): Entry =>
    ({ ...first, issuer: name, verdict: { ...first?.verdict, errors, warnings, notices, toCheck } }) as Entry;
  it('counts errors first, then warnings, notices, and what is to be checked: ten of the lesser kind do not make one of the graver', () => {
    const some = [
      withFindings('one notice', 0, 0, 1, 0),
      withFindings('one warning', 0, 1, 0, 0),
      withFindings('ten warnings', 0, 10, 0, 0),
      withFindings('one error', 1, 0, 0, 0),
      withFindings('ten to check', 0, 0, 0, 10),
      withFindings('one notice, two to check', 0, 0, 1, 2),
    ];
    const names = findEntries(some, { ...EVERYTHING, sort: { by: 'problems', descending: true } }).map(
      ({ issuer }) => issuer,
    );
    expect(names).toEqual([
      'one error',
      'ten warnings',
      'one warning',
      'one notice, two to check',
      'one notice',
      'ten to check',
    ]);
  });
});

it('draws only the rows in sight', () => {
  expect(windowOf(5000, 36, 36_000, 720)).toEqual({ first: 990, end: 1030, above: 35_640, below: 142_920 });
  expect(windowOf(3, 36, 9999, 720)).toMatchObject({ end: 3, below: 0 });
});

it.each<Route>([
  { screen: 'list' },
  { screen: 'report', key: 'https://a.gov.cn/x?y=1#/z' },
  { screen: 'years', issuer: '贵阳市科技局' },
  { screen: 'compare', a: 'http://a/1', b: 'http://b/2' },
  { screen: 'batch', tab: 12 },
])('finds its way back to %o', (route) => {
  expect(routeOf(hashOf(route))).toEqual(route);
});

it('is not led astray by an address it does not know', () => {
  for (const hash of ['', '#', '#/nowhere', '#/report', '#/%E0']) expect(routeOf(hash)).toEqual({ screen: 'list' });
});

it('plots what the reports say, remedies of all kinds together', () => {
  const [applications, outcomes, remedies] = yearLines(seriesOf(fiveYears()));
  expect(applications!.values).toEqual([9, 13, 17, 21, 25]);
  expect(outcomes!.values).toEqual([8, 12, 16, 20, 24]);
  expect(remedies!.values).toEqual([2, 3, 4, 5, 6]);
  const gap = seriesOf([sample({ cells: { 'remedies litigationDirect total': null } })]);
  expect(yearLines(gap)[2]!.values).toEqual([null]);
});

it.each([
  [[], [0, 1, 2, 3, 4]],
  [[7], [0, 2, 4, 6, 8]],
  [[25], [0, 5, 10, 15, 20, 25]],
  [[23_911], [0, 5000, 10_000, 15_000, 20_000, 25_000]],
])('puts round numbers beside a plot of %j', (values, ticks) => {
  expect(axisTicks(values)).toEqual(ticks);
});

it('tells how much prose is repeated, or that it cannot', () => {
  const document = (digests: string[]) => {
    const made = sample();
    return { ...made, report: { ...made.report!, sentences: digests.map((digest) => ({ digest, at: [] })) } };
  };
  expect(repeatedIn(document(['a', 'b']), document(['a', 'b', 'c', 'a']))).toEqual({
    sentences: 4,
    same: 3,
    share: 75,
  });
  expect(repeatedIn(sample(), document(['a']))).toBeNull();
});

it('keeps the words of a finding that cannot be told in another language', () => {
  expect(messageIn(FAILED, 'en')).toBe(FAILED.message);
  expect(messageIn({ ...FAILED, rule: 'unknown.rule' }, 'en')).toBe(FAILED.message);
});

it('tells a finding of a rule that has a sentence for this variant alone', () => {
  const data = { equation: '13 + 0 ≠ 1 + 0', left: 13, right: 1, variant: 'balance' };
  expect(messageIn({ ...FAILED, rule: 'prose.contradiction', data }, 'en')).toBe(
    'Applications in the text do not balance: 13 + 0 ≠ 1 + 0 (left 13, right 1)',
  );
});

it.each([
  ['procurement', '政府集中采购 · 采购总金额'],
  ['fees', '行政事业性收费 · 本年收费金额（单位：万元）'],
])('heads an amount of money by what it is of: %s', (row, words) => {
  expect(cellIn({ row, column: 'amount' }, 'zh-CN')).toBe(words);
});

it('plots the years before 2019 by what their statistics tables print', () => {
  const older = sample({ year: 2018 });
  const figure = (row: string, value: number) => ({ ...older.report!.figures[0]!, table: 'statistics', row, value });
  const figures = [
    figure('applications.received', 7),
    figure('applications.answered', 6),
    figure('review', 2),
    figure('litigation', 1),
  ].map((each) => ({ ...each, column: 'year' }));
  const series = seriesOf([{ ...older, report: { ...older.report!, figures } }, sample({ year: 2019 })]);
  expect(yearLines(series).map(({ values }) => values[0])).toEqual([7, 6, 3]);
  expect(yearLines(series).map(({ values }) => values[1])).toEqual(
    yearLines(seriesOf([sample({ year: 2019 })])).map(({ values }) => values[0]),
  );
});
