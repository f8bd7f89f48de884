import { expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import type { TableId } from '../../lib/forms';
import { tinyPage } from '../check/tiny';

/** Returns what is read of a table with this markup, by row and column. */
function read(table: TableId, html: string): Record<string, number | null> {
  const page = tinyPage({ only: [table], tables: { [table]: html } });
  const { report } = audit(readPage(htmlSource(page, null)).page, { language: 'en' });
  const figures = report?.figures.filter((figure) => figure.table === table) ?? [];
  return Object.fromEntries(figures.map(({ row, column, value }) => [`${row} ${column}`, value]));
}
const lines = (...all: string[]): string => all.map((line) => `<p>${line}</p>`).join('');

test.each([' ', '　', '\t'])('words for nothing parted by “%s” are figures of the table of section two', (between) => {
  const row = (...cells: string[]) => cells.join(between);
  const values = read(
    'proactive',
    lines(
      '第二十条第（一）项',
      row('信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
      row('规章', '无', '无', '无'),
      row('行政规范性文件', '3', '无', '14'),
      '第二十条第（五）项',
      row('信息内容', '本年处理决定数量'),
      row('行政许可', '无'),
      '第二十条第（六）项',
      row('信息内容', '本年处理决定数量'),
      row('行政处罚', '27'),
      row('行政强制', '无'),
      '第二十条第（八）项',
      row('信息内容', '本年收费金额（单位：万元）'),
      row('行政事业性收费', '无'),
    ),
  );
  expect(values).toEqual({
    'regulations made': 0,
    'regulations repealed': 0,
    'regulations inForce': 0,
    'normativeDocuments made': 3,
    'normativeDocuments repealed': 0,
    'normativeDocuments inForce': 14,
    'licensing decisions': 0,
    'penalties decisions': 27,
    'coercion decisions': 0,
    'fees amount': 0,
  });
});

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

test.each([
  ['words for nothing', '1 无 无 1 2 无 无 无 无 无 1 无 无 无 1'],
  ['numbers of a spreadsheet', '1.0 0.0 0.0 1.0 2.0 0.0 0.0 0.0 0.0 0.0 1.0 0.0 0.0 0.0 1.0'],
])('%s are figures of the line of section four', (_, figures) => {
  const values = read(
    'remedies',
    lines(
      '行政复议 行政诉讼',
      [...RESULTS, '未经复议直接起诉', '复议后起诉'].join(' '),
      [...RESULTS, ...RESULTS].join(' '),
      figures,
    ),
  );
  const row = (id: string, ...figures: number[]) =>
    ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map((column, i) => [`${id} ${column}`, figures[i]]);
  expect(values).toEqual(
    Object.fromEntries([
      ...row('review', 1, 0, 0, 1, 2),
      ...row('litigationDirect', 0, 0, 0, 0, 0),
      ...row('litigationAfterReview', 1, 0, 0, 0, 1),
    ]),
  );
});

test('section four may be three tables, each under its name', () => {
  const table = (name: string, ...figures: number[]) =>
    `<table><tr><td colspan="5">${name}</td></tr><tr>${RESULTS.map((each) => `<td>${each}</td>`).join('')}</tr><tr>${figures.map((figure) => `<td>${figure || '&nbsp;'}</td>`).join('')}</tr></table>`;
  const values = read(
    'remedies',
    table('行政复议', 1, 0, 0, 1, 2) +
      table('行政诉讼（未经复议直接起诉）', 0, 0, 0, 0, 0) +
      table('行政诉讼（复议后起诉）', 4, 0, 1, 0, 5),
  );
  expect(Object.keys(values)).toHaveLength(15);
  expect(values).toMatchObject({
    'review total': 2,
    'litigationDirect total': null,
    'litigationAfterReview upheld': 4,
    'litigationAfterReview total': 5,
  });
});

test('the line under the heads of a typed table is no line of figures', () => {
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const values = read(
    'remedies',
    `<p>${[
      row(['行政复议', '', '', '', '', '行政诉讼', ...Array(9).fill('')]),
      row(Array(15).fill('---')),
      row([...Array(5).fill(''), '未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', '']),
      row([...RESULTS, ...RESULTS, ...RESULTS]),
      row([1, 2, 3, 4, 10, 5, 6, 7, 8, 26, 9, 11, 12, 13, 45]),
    ].join('<br>')}</p>`,
  );
  expect(Object.values(values)).toEqual([1, 2, 3, 4, 10, 5, 6, 7, 8, 26, 9, 11, 12, 13, 45]);
});

test('the line of section four may stand in one container, an element to a cell', () => {
  const cells = ['行政复议', '行政诉讼', ...RESULTS, '未经复议直接起诉', '复议后起诉', ...RESULTS, ...RESULTS];
  const figures = [93, 102, 0, 0, 195, 5, 24, 77, 0, 106, 0, 1, 0, 0, 1];
  const element = (text: string | number): string => `<span style="position:absolute">${text}</span>`;
  const values = read('remedies', `<div>${[...cells, ...figures].map(element).join('')}</div>`);
  expect(Object.values(values)).toEqual(figures);
});
