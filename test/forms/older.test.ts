import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { openDocument } from '../../lib/document/open-document';
import { readReport } from '../../lib/read/reading';
import { compareFigures } from '../document/figures-in';
import { docxReport } from '../document/written/docx';
import { ofdReport } from '../document/written/ofd';
import { reportSheet, workbookOf } from '../document/written/workbook';
import { FAMILIES, type FigureSet, familyOf, numberIn, renderPage } from '../generate';
import { allCells, mapFigures } from '../generate/figures';
import { LIST_EDITIONS, listSet, wholeOf } from '../generate/lists';

const read = (html: string, url: string) => audit(readPage(htmlSource(html, url)).page, { language: 'zh-CN' });

/** Ways of putting a list on a page. Turned on its side, or without its head, no list was ever seen. */
const WAYS = [
  'official-table',
  'th-headers',
  'word-export',
  'nested-layout',
  'aria-table',
  'div-rows',
  'css-table',
  'full-width-digits',
  'tabs',
  'pipes',
  'pre',
  'lines-paragraphs',
  'lines-breaks',
  'text-file',
  'framed-tables',
].map(familyOf);

const DOCUMENTS = [
  ['Word', docxReport],
  ['Excel', (set: FigureSet) => workbookOf({ 年报: reportSheet(set) }, 'xlsx')],
  ['Excel 97', (set: FigureSet) => workbookOf({ 年报: reportSheet(set) }, 'biff8')],
  ['OFD', ofdReport],
] as const;

describe.each(LIST_EDITIONS)('$id', (edition) => {
  test.each(DOCUMENTS)('%s: every figure is read, and nothing is found', async (_, write) => {
    const set = listSet(edition);
    const page = await openDocument(write(set), { url: null, name: 'report' });
    const { detection, findings } = audit(page, { language: 'zh-CN' });
    expect(detection.kind).toBe('olderAnnualReport');
    expect(compareFigures(page, set)).toEqual({ right: allCells(set).length, wrong: [], unread: [] });
    expect(findings.filter(({ outcome }) => outcome === 'failed').map(({ message }) => message)).toEqual([]);
  });

  test.each(WAYS)('$id: every figure is read, and nothing is found', (family) => {
    const set = listSet(edition);
    const { html, url, expected } = renderPage({ set, family });
    const { report: found, findings, detection } = read(html, url);
    expect(detection.kind).toBe('olderAnnualReport');
    expect(found?.edition).toBe(edition.id);
    const got = new Map(found?.figures.map((each) => [`${each.row} ${each.column}`, each.value]));
    const wrong = expected.figures
      .filter(({ row, column, value }) => got.get(`${row} ${column}`) !== value)
      .map(({ row, column, value }) => `${row} ${column}: ${got.get(`${row} ${column}`)}, not ${value}`);
    expect(wrong).toEqual([]);
    expect(findings.filter(({ outcome }) => outcome === 'failed').map(({ message }) => message)).toEqual([]);
  });

  const { identities = [] } = edition.tables[0] ?? {};
  test.each(identities.map((sum) => ({ sum, name: wholeOf(sum) })))('a wrong $name is found', ({ sum }) => {
    const whole = sum.right[0];
    const set = mapFigures(listSet(edition), (text, { row, column }) =>
      row === whole?.row && column === whole.column ? String((numberIn(text) ?? 0) + 9) : text,
    );
    const { html, url } = renderPage({ set, family: familyOf('official-table') });
    const failed = read(html, url).findings.filter(
      ({ rule, outcome }) => rule === 'totals.parts' && outcome === 'failed',
    );
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.flatMap(({ equation, consequences = [] }) => [equation, ...consequences])).toContain(sum.equation);
  });
});

/** Read off the forms: each whole with how many rows stand below it as its parts, in how many columns. */
const SUMS: Record<string, Record<string, [parts: number, columns: number]>> = {
  coded2004: { received: [6, 2], answered: [3, 2], refused: [11, 2] },
  coded2008: { received: [6, 2], answered: [8, 2], refused: [6, 2] },
  fujian2009: { received: [6, 2], answered: [3, 2] },
  anhui2009: {},
  fujian2014: { received: [3, 2], answered: [4, 2] },
  national2014: {},
  fujian2017: { received: [3, 2], answered: [4, 2] },
};

test.each(LIST_EDITIONS)('$id: the sums are those that its form prints', ({ id, tables }) => {
  const sums: Record<string, [number, number]> = {};
  for (const { left, right } of tables[0]?.identities ?? []) {
    const whole = right[0]?.row.split('.').at(-1) ?? '';
    sums[whole] = [left.length, (sums[whole]?.[1] ?? 0) + 1];
  }
  expect(sums).toEqual(SUMS[id]);
});

test('what was waived stands before the appeals from 2014 to 2016, and nowhere after', () => {
  const rowsOf = (wanted: string) =>
    LIST_EDITIONS.find(({ id }) => id === wanted)?.tables[0]?.blocks[0]?.rows.map(({ id }) => id) ?? [];
  expect(rowsOf('fujian2014').slice(-5)).toEqual([
    'applications.answered.other',
    'fees.waived',
    'appeals',
    'review',
    'litigation',
  ]);
  expect(rowsOf('fujian2017').slice(-4)).toEqual(['applications.answered.other', 'appeals', 'review', 'litigation']);
});

/** Lists run together: the unit parts label from digits, and what the digits are must not be guessed. */
describe.each(['run-together', 'run-together-spaced', 'one-paragraph'].map(familyOf))('$id', (family) => {
  test.each(LIST_EDITIONS)('$id: no figure is wrong, and nothing is found', (edition) => {
    const { html, url, expected } = renderPage({ set: listSet(edition), family });
    const { report: found, findings, detection } = read(html, url);
    expect([detection.kind, found?.edition]).toEqual(['olderAnnualReport', edition.id]);
    const truth = new Map(expected.figures.map((each) => [`${each.row} ${each.column}`, each.value]));
    const wrong = (found?.figures ?? []).filter(
      ({ row, column, value }) => value !== null && truth.get(`${row} ${column}`) !== value,
    );
    expect(wrong).toEqual([]);
    expect(found?.figures.filter(({ value }) => value !== null).length).toBeGreaterThan(0);
    expect(findings.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  });
});

describe('the known errors of that time', () => {
  const row = (label: string, ...figures: number[]): string =>
    `<tr><td>${label}</td><td>条</td>${figures.map((figure) => `<td>${figure}</td>`).join('')}</tr>`;
  const page = (year: number, own: number, all: number, prose = ''): string =>
    `<title>青禾县${year}年政府信息公开工作年度报告</title><h1>青禾县${year}年政府信息公开工作年度报告</h1>
    <p>一、概述</p><p>认真贯彻条例。${prose}</p><p>二、主动公开政府信息情况</p>
    <table><tr><td>指标名称</td><td>计量单位</td><td>${year}年度</td><td>历年累计</td></tr>
    ${row('主动公开文件数', own, all)}${row('其中：1、政府网站公开数', own, all)}${row('2、政府公报公开数', 0, 0)}</table>`;
  const audited = (html: string, previous: ReturnType<typeof audit> | null = null) =>
    audit(readPage(htmlSource(html, 'http://www.example.gov.cn/a.html')).page, { language: 'zh-CN', previous });
  const before = audited(page(2016, 2543, 78_967));

  test('a total over years that shrinks: 78967, then 12106 with 2069 in the year', () => {
    const { findings } = audited(page(2017, 2069, 12_106), before);
    expect(findings.map(({ rule, severity, expected, actual }) => [rule, severity, expected, actual])).toEqual([
      ['years.stock', 'warning', 81_036, 12_106],
      ['years.stock', 'warning', 81_036, 12_106],
    ]);
  });

  test('one that goes on is none', () => {
    expect(audited(page(2017, 2069, 81_036), before).findings).toEqual([]);
  });

  test('117 received, 171 handled, all of them', () => {
    const { findings } = audited(page(2013, 5, 9, '今年我局共受理审批事项117件，办结171件，办结率100%。'));
    expect(findings.map(({ rule }) => rule)).toEqual(['prose.list']);
  });
});

test('there are ways enough', () => expect(FAMILIES).toEqual(expect.arrayContaining(WAYS)));

test.each([
  ['四、政府信息公开的收费及减免情况', 'olderAnnualReport'],
  ['四、因政府信息公开被申请复议的情况', 'annualReport'],
])('of a page without a year a heading that one edition alone has tells it: %s', (heading, kind) => {
  const html = `<title>政府信息公开年度报告</title><p>一、政府信息公开总体工作情况</p><p>工作有序开展。</p>
    <p>二、主动公开政府信息的情况</p><p>主动公开政府信息521条。</p><p>三、依申请公开政府信息的情况</p><p>受理申请21件。</p>
    <p>${heading}</p><p>无。</p><p>六、存在的主要问题及改进措施</p><p>无。</p>`;
  const { detection } = readReport(readPage(htmlSource(html, null)).page, true);
  expect(detection.kind).toBe(kind);
});
