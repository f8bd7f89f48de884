import { expect, test } from 'vitest';
import { htmlSource } from '../../../lib/document/html/parsed';
import { readPage } from '../../../lib/document/html/read-page';
import { readReport } from '../../../lib/read/reading';
import { chunksOf, placed } from '../../../lib/read/tables/flat-figures';
import { flatRows } from '../../../lib/read/tables/flat-rows';
import { tableKeys } from '../../../lib/read/tables/keys';
import { fold } from '../../../lib/text/fold';
import { tinyPage } from '../../check/tiny';

/** Returns the range of a whole text. */
const whole = (text: string) => ({ start: 0, end: text.length });

test.each([
  ['80 1 000', ['80', '1', '000']],
  [' 80\n|1||2 ', ['80', '1', '2']],
  ['801000081', ['801000081']],
  // A decimal, a unit, or nothing at all: only digits are a run of digits.
  ['80 件', null],
  ['80件 1', null],
  ['第80 1', null],
  ['件 80', null],
  ['1.5 2', null],
  [' | ', null],
  ['', null],
])('the digits of “%s” are in %j', (text, chunks) => {
  expect(chunksOf(text, whole(text))).toEqual(chunks);
});

test('only what lies within the range is looked at', () => {
  expect(chunksOf('件 80 1 件', { start: 2, end: 6 })).toEqual(['80', '1']);
});

test('numbers are placed one after another, whatever blanks lie between', () => {
  //            0123456789
  const text = '件801 0 |00';
  expect(placed(text, { start: 1, end: text.length }, [80, 1, 0, 0])).toEqual([
    { start: 1, end: 3, value: { kind: 'number', value: 80, unit: null } },
    { start: 3, end: 4, value: { kind: 'number', value: 1, unit: null } },
    { start: 5, end: 6, value: { kind: 'number', value: 0, unit: null } },
    { start: 8, end: 9, value: { kind: 'number', value: 0, unit: null } },
  ]);
});

test('the rows of a table are those of all editions, once each, where they are printed', () => {
  const { rows, columns, heads } = tableKeys('applications');
  const ids = rows.map(({ row }) => row.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(rows.map(({ order }) => order)).toEqual(ids.map((_, place) => place));
  // 2019 has one row for （六）其他处理, 2021 has three: all come before the total.
  const places = ['newReceived', 'granted', 'refused.stateSecret', 'otherOutcome', 'otherOutcome.else', 'outcomeTotal'];
  expect(places.map((id) => ids.indexOf(id)).every((at) => at >= 0)).toBe(true);
  for (const other of ['otherOutcome', 'otherOutcome.notCorrected', 'otherOutcome.feeUnpaid', 'otherOutcome.else']) {
    expect(ids.indexOf(other), other).toBeGreaterThan(ids.indexOf('notProcessed.reconfirmation'));
    expect(ids.indexOf(other), other).toBeLessThan(ids.indexOf('outcomeTotal'));
  }
  expect(ids.at(-1)).toBe('carriedOut');
  expect(columns.filter(({ column }) => column.id === 'total')).toHaveLength(1);
  // 法人或其他组织 over five columns is one head.
  expect(heads).toHaveLength(1);
});

test('a column that two editions call otherwise is known by both', () => {
  const made = tableKeys('proactive').columns.filter(({ column }) => column.id === 'made');
  expect(made.map(({ column }) => column.label)).toEqual(expect.arrayContaining(['本年新制作数量', '本年制发件数']));
});

test('a table that no edition has has no labels', () => {
  expect(() => tableKeys('moon')).toThrow('No edition of the form has a table moon');
});

/** Returns the rows of section three found in a table typed like this, by id. */
function typed(rule: string, bar: string): Record<string, string> {
  const line = (...cells: (string | number)[]) => `${bar}${cells.join(bar)}${bar}`;
  const { text } = fold(
    [
      line('一、本年新收政府信息公开申请数量', 3, 1, 0, 0, 0, 0, 4),
      rule,
      line('二、上年结转政府信息公开申请数量', 0, 0, 0, 0, 0, 0, 0),
      rule,
      line('三、本年度办理结果', '（一）予以公开', 2, 1, 0, 0, 0, 0, 3),
      rule,
    ].join('\n'),
  );
  const found = flatRows(text, 0, text.length, tableKeys('applications').rowIndex, 7);
  return Object.fromEntries(found.map(({ row, start, end }) => [row.row.id, text.slice(start, end).trim()]));
}

test.each([
  ['├──┼──┤', '│'],
  ['┣━━╋━━┫', '┃'],
  ['╠══╬══╣', '║'],
  ['+-----+-----+', '|'],
  ['+=====+=====+', '|'],
  ['|---|:---:|---:|', '|'],
  ['------|-----', '|'],
])('a line that only rules the table, %s, is no figures', (rule, bar) => {
  expect(typed(rule, bar)).toEqual({
    newReceived: '|3|1|0|0|0|0|4|',
    carriedIn: '|0|0|0|0|0|0|0|',
    granted: '|2|1|0|0|0|0|3|',
  });
});

test('a row of signs for nothing rules nothing', () => {
  const signs =
    '一、本年新收政府信息公开申请数量|——|——|——|——|——|——|——\n二、上年结转政府信息公开申请数量\n—|—|—|—|—|—|—';
  const { text } = fold(signs);
  const found = flatRows(text, 0, text.length, tableKeys('applications').rowIndex, 7);
  expect(found.map(({ row }) => row.row.id)).toEqual(['newReceived', 'carriedIn']);
});

test.each([
  // A sign or a word for nothing is a figure of its row, whatever separates it from the next.
  ['tabs and dashes', '\t', '—', ['3', '-', '-', '-', '-', '-', '3']],
  ['blanks and words', ' ', '无', ['3', '无', '无', '无', '无', '无', '3']],
  ['blanks and strokes', '　', '／', ['3', '/', '/', '/', '/', '/', '3']],
])('rows of %s are rows', (_, between, nothing, cells) => {
  const row = (label: string, ...figures: (string | number)[]) => [label, ...figures].join(between);
  const none = Array.from({ length: 7 }, () => nothing);
  const { text } = fold(
    [
      row('一、本年新收政府信息公开申请数量', 3, ...none.slice(2), 3),
      row('二、上年结转政府信息公开申请数量', ...none),
      row('三、本年度办理结果', '（一）予以公开', 3, ...none.slice(2), 3),
      row('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', ...none),
    ].join('\n'),
  );
  const rows = flatRows(text, 0, text.length, tableKeys('applications').rowIndex, 7);
  expect(rows.map(({ row: { row } }) => row.id)).toEqual(['newReceived', 'carriedIn', 'granted', 'partlyGranted']);
  const first = rows[0] as (typeof rows)[number];
  expect(text.slice(first.start, first.end).trim().split(/\s+/)).toEqual(cells);
});

test('a page number between signs is no row, and 无 in a sentence no figure', () => {
  const keys = tableKeys('applications').rowIndex;
  const { text } = fold('（一）予以公开\n- 4 -\n（二）部分公开 无 此类情形');
  expect(flatRows(text, 0, text.length, keys, 7)).toEqual([]);
});

/** Returns what is read of 行政许可 in table two of 2019 as running text: items of last year, the change, decisions. */
function licensing(run: string) {
  const head = '<p>信息内容 本年新制作数量 本年新公开数量 对外公开总数量</p><p>规章0 0 0</p><p>规范性文件0 0 0</p>';
  const changes = `<p>信息内容 上一年项目数量 本年增/减 处理决定数量</p><p>行政许可${run}</p><p>其他对外管理服务事项0 0 0</p>`;
  const html = tinyPage({ year: 2020, only: ['proactive'], tables: { proactive: head + changes } });
  const figures = readReport(readPage(htmlSource(html, null)).page).report?.figures ?? [];
  return figures.filter(({ row }) => row === 'licensing').map(({ value }) => value);
}

test.each([
  ['12 3 45', [12, 3, 45]],
  ['12-3 45', [12, -3, 45]],
  ['12+3 45', [12, 3, 45]],
  ['12减3 45', [12, -3, 45]],
  ['12增3 45', [12, 3, 45]],
  ['12-0 0', [12, 0, 0]],
  // 3 and 45, or 34 and 5: only the figure before the sign is certain.
  ['12-345', [12, null, null]],
  ['12减345', [12, null, null]],
  ['12345', [null, null, null]],
  // Two numbers before the sign, where there is one column.
  ['1 2-3 45', [null, null, null]],
])('a sign stands only before a change, and divides figures run together: %s', (run, values) => {
  expect(licensing(run)).toEqual(values);
});

test('figures of a row that has no change are not divided by a sign', () => {
  const html = tinyPage({
    year: 2023,
    only: ['proactive'],
    tables: {
      proactive: '<p>信息内容 本年制发件数 本年废止件数 现行有效件数</p><p>规章1-23</p><p>行政规范性文件0 0 0</p>',
    },
  });
  const figures = readReport(readPage(htmlSource(html, null)).page).report?.figures ?? [];
  expect(figures.filter(({ row }) => row === 'regulations').map(({ value }) => value)).toEqual([null, null, null]);
});
