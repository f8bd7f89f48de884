import { expect, test } from 'vitest';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { readReport } from '../../lib/read/reading';
import { tinyPage } from '../check/tiny';

const row = (...cells: (string | number)[]): string =>
  `<tr>${cells.map((cell) => `<td${/^\d:/.test(`${cell}`) ? ` colspan="${`${cell}`[0]}"` : ''}>${`${cell}`.replace(/^\d:/, '')}</td>`).join('')}</tr>`;
const ROWS = row('3:规章', '3:行政规范性文件', '行政许可', '行政处罚', '行政强制', '行政事业性收费');
const STOCK = ['本年制发件数', '本年废止件数', '现行有效件数'];
const DECISIONS = '本年处理决定数量';
const HEADS = row(...STOCK, ...STOCK, DECISIONS, DECISIONS, DECISIONS, '本年收费金额（单位：万元）');
const FIGURES = row(0, 0, 4, 1, 2, 38, 7, 482, 39, 15.92);
const VALUES = {
  'regulations made': 0,
  'regulations repealed': 0,
  'regulations inForce': 4,
  'normativeDocuments made': 1,
  'normativeDocuments repealed': 2,
  'normativeDocuments inForce': 38,
  'licensing decisions': 7,
  'penalties decisions': 482,
  'coercion decisions': 39,
  'fees amount': 15.92,
};

function read(...rows: string[]): Record<string, number | null> {
  const table = `<table>${rows.join('')}</table>`;
  const { report } = readReport(
    readPage(htmlSource(tinyPage({ only: ['proactive'], tables: { proactive: table } }), null)).page,
  );
  const figures = report?.figures.filter(({ table: id }) => id === 'proactive') ?? [];
  return Object.fromEntries(figures.map(({ row: id, column, value }) => [`${id} ${column}`, value]));
}

test.each([
  ['as it is', [ROWS, HEADS, FIGURES]],
  ['under a name', ['<tr><td colspan="10">主动公开政府信息情况</td></tr>', ROWS, HEADS, FIGURES]],
  [
    'under the items of the law',
    [
      row('6:第二十条第（一）项', '第二十条第（五）项', '2:第二十条第（六）项', '第二十条第（八）项'),
      ROWS,
      HEADS,
      FIGURES,
    ],
  ],
  [
    'with a head over what is alike',
    [ROWS, row(...STOCK, ...STOCK, `3:${DECISIONS}`, '本年收费金额（单位：万元）'), FIGURES],
  ],
])('section two may be laid across, %s', (_, rows) => {
  expect(read(...rows)).toEqual(VALUES);
});

test('of two lines of figures laid across neither is known to be the year’s', () => {
  expect(Object.values(read(ROWS, HEADS, FIGURES, FIGURES))).toEqual(Object.values(VALUES).map(() => null));
});

test('a table on its side is read as before', () => {
  const values = read(
    row('信息内容', '规章', '行政规范性文件'),
    row('本年制发件数', 0, 1),
    row('本年废止件数', 0, 2),
    row('现行有效件数', 4, 38),
  );
  expect(values).toMatchObject({ 'regulations inForce': 4, 'normativeDocuments repealed': 2 });
});
