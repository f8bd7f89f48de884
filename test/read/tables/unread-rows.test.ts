import { describe, expect, test } from 'vitest';
import { audit } from '../../../lib/audit';
import { htmlSource } from '../../../lib/document/html/parsed';
import { readPage } from '../../../lib/document/html/read-page';
import {
  allCells,
  consistentSet,
  type FigureSet,
  familyOf,
  figureSets,
  numberIn,
  renderPage,
  textOf,
} from '../../generate';
import { COLUMN_KINDS, setWithColumn } from '../../generate/columns';
import { LIST_EDITIONS, listSet } from '../../generate/lists';

function denseSet(format: string): FigureSet {
  for (let seed = 1; ; seed++) {
    const set = consistentSet(seed);
    const cells = Object.values(set.figures.applications ?? {}).flatMap((row) => Object.values(row));
    if (set.format === format && cells.filter((text) => Number(text) > 1000).length > 45) return set;
  }
}

function readWith(set: FigureSet, family: string, table: string, kind: string, at: number, isUnder = false) {
  const column = COLUMN_KINDS.find(({ id }) => id === kind);
  if (!column) throw new Error(`no kind of column ${kind}`);
  const page = renderPage({ set: setWithColumn(set, table, at, column, isUnder), family: familyOf(family) });
  const { report, findings } = audit(readPage(htmlSource(page.html, page.url)).page, { language: 'en' });
  const figures = report?.figures.filter((figure) => figure.table === table) ?? [];
  const told = findings.map(({ rule, outcome }) => `${rule} ${outcome}`);
  return { figures, told, row: (id: string) => figures.filter(({ row }) => row === id) };
}

describe('a row whose label stands among the others with figures behind is unread, and not missing', () => {
  test('where a unit touches the figures', () => {
    const { row, told } = readWith(denseSet('2021'), 'run-together', 'proactive', '单位', 1);
    expect(row('regulations').map(({ column, value, text }) => [column, value, text])).toEqual([
      ['made', null, '规章件0026'],
      ['repealed', null, '规章件0026'],
      ['inForce', null, '规章件0026'],
    ]);
    expect(told).not.toContain('tables.incomplete failed');
    expect(told).toContain('values.notNumber incomplete');
  });

  test('where a remark stands before the figures', () => {
    const { row, told } = readWith(denseSet('2019'), 'lines-breaks', 'applications', '备注 with words', 3, true);
    expect(row('outcomeTotal').map(({ value }) => value)).toEqual(Array(7).fill(null));
    expect(told).not.toContain('tables.incomplete failed');
  });

  test('but is missing where no label of it is there', () => {
    const { html, url } = renderPage({ set: denseSet('2021'), family: familyOf('lines-breaks') });
    const without = html.replace(/(信息内容[\s\S]{0,20}本年处理决定数量[\s\S]{0,9})行政许可[^\d]*\d+/, '$1');
    expect(without).not.toBe(html);
    const { report, findings } = audit(readPage(htmlSource(without, url)).page, { language: 'en' });
    expect(report?.figures.filter(({ row }) => row === 'licensing')).toEqual([]);
    expect(findings.filter(({ rule }) => rule === 'tables.incomplete').map(({ outcome }) => outcome)).toEqual([
      'failed',
    ]);
  });
});

test.each([
  ['coded2004', 'run-together', '行次'],
  ['fujian2014', 'lines-paragraphs', '合计'],
  ['anhui2009', 'run-together', '合计'],
])('a list of which nothing can be read is said to be unread: %s, %s', (edition, family, kind) => {
  const set = LIST_EDITIONS.map(listSet).find(({ id }) => id === edition) as FigureSet;
  const { figures, told } = readWith(set, family, 'statistics', kind, 1);
  expect(figures.length).toBeGreaterThan(8);
  expect(figures.map(({ value }) => value)).toEqual(figures.map(() => null));
  expect(told).toContain('values.notNumber incomplete');
});

test('a figure too many in each row is none of a page', () => {
  const set = figureSets().find(({ id }) => id === 'pingtan-2022') as FigureSet;
  const { figures } = readWith(set, 'no-header', 'applications', '小计', 6);
  expect(figures.map(({ value }) => value)).toEqual(figures.map(() => null));
});

test('digits beside a share are no line of figures by themselves', () => {
  const { figures, told } = readWith(denseSet('2019'), 'span-grid', 'remedies', '占比', 5);
  expect(figures.map(({ value }) => value)).toEqual(Array(15).fill(null));
  expect(told).not.toContain('totals.remedies failed');
});

test('a blank column that gaps alone part leaves no figure in another one’s place', () => {
  const set = LIST_EDITIONS.map(listSet).find(({ id }) => id === 'fujian2009') as FigureSet;
  const { figures, told } = readWith(set, 'pre', 'statistics', '备注', 1);
  expect(figures.filter(({ column }) => column === 'year').map(({ value }) => value)).toEqual(Array(17).fill(null));
  expect(told).toContain('values.notNumber incomplete');
});

test.each([
  ['blank', 14],
  ['another year', 15],
  ['上年', 2],
  ['小计', 5],
  ['单位', 15],
])('on its side a table has a row of its own as upright a column: %s at %i', (kind, at) => {
  const set = denseSet('2019');
  const { figures, told } = readWith(set, 'transposed', 'remedies', kind, at);
  const values = allCells(set)
    .filter(({ table }) => table === 'remedies')
    .map((cell) => numberIn(textOf(set, cell)));
  expect(figures.map(({ value }) => value)).toEqual(values);
  expect(told).not.toContain('values.notNumber incomplete');
});
