import { expect, test } from 'vitest';
import { htmlSource } from '../../../lib/document/html/parsed';
import { readPage } from '../../../lib/document/html/read-page';
import { readReport } from '../../../lib/read/reading';
import { tinyPage } from '../../check/tiny';

const COLUMNS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

/** Writes out a row of section three, given its label and figures. */
type Write = (label: string, figures: number[]) => string;

function read(write: Write) {
  const lines = [
    write('一、本年新收政府信息公开申请数量', [12, 3, 0, 0, 1, 0, 16]),
    write('二、上年结转政府信息公开申请数量', [2, 0, 0, 0, 0, 0, 2]),
    '三、本年度办理结果',
    write('（一）予以公开', [10, 2, 0, 0, 1, 0, 13]),
    '（六）其他处理',
    write('3.其他', [4, 0, 0, 0, 0, 0, 4]),
    write('（七）总计', [14, 2, 0, 0, 1, 0, 17]),
    write('四、结转下年度继续办理', [0, 1, 0, 0, 0, 0, 1]),
  ];
  const html = lines.map((line) => `<p>${line}</p>`).join('');
  const page = tinyPage({ only: ['applications'], tables: { applications: html } });
  const { report } = readReport(readPage(htmlSource(page, null)).page);
  const figures = report?.figures.filter(({ table }) => table === 'applications') ?? [];
  return {
    source: report?.tables.applications?.source,
    values: Object.fromEntries(figures.map(({ row, column, value }) => [`${row} ${column}`, value])),
  };
}

const joined =
  (colon: string, between: string, end: string): Write =>
  (label, figures) =>
    `${label}${colon}${figures.map((figure, i) => `${COLUMNS[i]}${colon === '为' ? '为' : ''}${figure}`).join(between)}${end}`;

test.each([
  ['with commas', joined('：', '，', '。')],
  ['with semicolons', joined('：', '；', '')],
  ['with 、 and 为', joined('为', '、', '。')],
  ['with blanks', joined(' ', ' ', '')],
  [
    'with a colon behind each name',
    ((label, figures) => `${label} ${figures.map((figure, i) => `${COLUMNS[i]}：${figure}`).join(' ')}`) as Write,
  ],
])('rows whose figures stand behind the names of their columns are read: %s', (_, write) => {
  const { source, values } = read(write);
  expect(source).toBe('flattened');
  expect(values).toMatchObject({
    'newReceived naturalPerson': 12,
    'newReceived business': 3,
    'newReceived legalService': 1,
    'newReceived otherOrganization': 0,
    'newReceived total': 16,
    'carriedIn total': 2,
    'granted naturalPerson': 10,
    'otherOutcome.else total': 4,
    'outcomeTotal total': 17,
    'carriedOut business': 1,
  });
  expect(Object.keys(values)).toHaveLength(42);
});

test('sentences that name two applicants are no rows', () => {
  const { values } = read((label, [persons, , , , , , total]) => `${label}，其中自然人${persons}件，共计${total}件。`);
  expect(values).toEqual({});
});
