import { describe, expect, test } from 'vitest';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { readReport } from '../../lib/read/reading';
import { tinyPage } from '../check/tiny';

function read(html: string): Record<string, number | null> {
  const page = tinyPage({ year: 2020, only: ['proactive'], tables: { proactive: html } });
  const { report } = readReport(readPage(htmlSource(page, null)).page);
  const figures = report?.figures.filter(({ table }) => table === 'proactive') ?? [];
  return Object.fromEntries(figures.map(({ row, column, value }) => [`${row} ${column}`, value]));
}
const asTable = (...rows: string[]): string =>
  `<table>${rows
    .map(
      (row) =>
        `<tr>${row
          .split('|')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`;
const asLines = (...rows: string[]): string => rows.map((row) => `<p>${row.split('|').join(' | ')} | |</p>`).join('');

const VALUES = {
  'regulations made': 0,
  'regulations published': 0,
  'regulations totalPublic': 2,
  'normativeDocuments made': 1,
  'normativeDocuments published': 3,
  'normativeDocuments totalPublic': 6,
};

test.each([
  ['a table', asTable],
  ['lines with bars', asLines],
])('heads that the page cut short are those of their places: %s', (_, write) => {
  const values = read(write('信息内容|本年新|本年新|对外公开总数量', '规章|0|0|2', '规范性文件|1|3|6'));
  expect(values).toEqual(VALUES);
});

test.each([
  ['another word', '信息内容|上年数|本年新|对外公开总数量'],
  ['another order', '信息内容|对外公开总数量|本年新|本年新'],
])('%s is no head cut short', (_, heads) => {
  const values = read(asTable(heads, '规章|0|0|2', '规范性文件|1|3|6'));
  expect(values['normativeDocuments made'] ?? null).toBe(null);
});

test('the sign in 本年增/减 is no figure of the row before it', () => {
  const lines = [
    ...['第二十条第（五）项', '信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
    ...['行政许可', '其他对外管理服务事项'],
    ...['第二十条第（六）项', '信息内容', '上一年项目数量', '本年增/减', '处理决定数量', '行政处罚', '5', '1', '9'],
  ];
  const values = read(lines.map((line) => `<p>${line}</p>`).join(''));
  // The rows above have labels without figures: they are blank.
  const blank = ['licensing', 'otherServices'].flatMap((row) =>
    ['previousItems', 'change', 'decisions'].map((column) => [`${row} ${column}`, null]),
  );
  expect(values).toEqual({
    'penalties previousItems': 5,
    'penalties change': 1,
    'penalties decisions': 9,
    ...Object.fromEntries(blank),
  });
});

test('figures that stand behind something else than a row’s label make no row blank', () => {
  const lines = [
    '规章',
    '规范性文件',
    '第二十条第（五）项',
    '上一年项目数量',
    '5',
    '1',
    '9',
    '行政许可',
    '6',
    '2',
    '3',
  ];
  expect(Object.values(read(lines.map((line) => `<p>${line}</p>`).join('')))).not.toContain(null);
});

describe('figures under a head that is none of the form’s', () => {
  const heads = (changed: string) =>
    asTable(
      '信息内容|本年新制作数量|本年新公开数量|对外公开总数量'.replace(changed, '本年数量'),
      '规章|0|0|2',
      '规范性文件|1|3|6',
    );
  test.each([
    ['本年新制作数量', 'made', { published: 3, totalPublic: 6 }],
    ['对外公开总数量', 'totalPublic', { made: 1, published: 3 }],
  ])('are there, and unread: %s', (changed, column, others) => {
    const page = tinyPage({ year: 2020, only: ['proactive'], tables: { proactive: heads(changed) } });
    const { report } = readReport(readPage(htmlSource(page, null)).page);
    const row =
      report?.figures.filter(({ table, row: id }) => table === 'proactive' && id === 'normativeDocuments') ?? [];
    const values = Object.fromEntries(row.map((figure) => [figure.column, figure.value]));
    expect(values).toEqual({ ...others, [column]: null });
    expect(row.find((figure) => figure.column === column)?.text).not.toBe('');
  });
});
