import { expect, test } from 'vitest';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import type { TableId } from '../../lib/forms';
import { readReport } from '../../lib/read/reading';
import { tinyPage } from '../check/tiny';

const lines = (...all: string[]): string => all.map((line) => `<p>${line}</p>`).join('');

/** Returns what is read of a table with this markup, by row and column. */
function read(table: TableId, year: number, html: string): Record<string, number | null> {
  const page = tinyPage({ year, only: [table], tables: { [table]: html } });
  const { report } = readReport(readPage(htmlSource(page, null)).page);
  const figures = report?.figures.filter((figure) => figure.table === table) ?? [];
  return Object.fromEntries(figures.map(({ row, column, value }) => [`${row} ${column}`, value]));
}

/** A line of section four in which all figures differ. */
const LINE = '1 2 3 4 10 5 6 7 8 26 9 11 12 13 45';
const READ = {
  'review upheld': 1,
  'review corrected': 2,
  'review otherResult': 3,
  'review pending': 4,
  'review total': 10,
  'litigationDirect upheld': 5,
  'litigationDirect corrected': 6,
  'litigationDirect otherResult': 7,
  'litigationDirect pending': 8,
  'litigationDirect total': 26,
  'litigationAfterReview upheld': 9,
  'litigationAfterReview corrected': 11,
  'litigationAfterReview otherResult': 12,
  'litigationAfterReview pending': 13,
  'litigationAfterReview total': 45,
};

/** Heads as in the text of a printed sheet: the lines of a cell are beside those of its neighbours. */
const CUT_HEADS: Record<string, string[]> = {
  'in halves': [
    '行政复议 行政诉讼',
    '未经复议直接起诉 复议后起诉',
    '结果 结果 其他 尚未 总',
    '维持 纠正 结果 审结 计 结果 结果 其他 尚未 总 结果 结果 其他 尚未 总',
    '维持 纠正 结果 审结 计 维持 纠正 结果 审结 计',
  ],
  'in single characters': [
    '行政复议 行政诉讼',
    '未经复议直接起诉 复议后起诉',
    '结 结 其 尚',
    '结 结 其 尚 结 结 其 尚',
    '果 果 他 未',
    '总计 果 果 他 未 总 果 果 他 未 总',
    '维 纠 结 审',
    '维 纠 结 审 计 维 纠 结 审 计',
    '持 正 果 结',
    '持 正 果 结 持 正 果 结',
  ],
  'the last character on a line of its own': [
    '行政复议 行政诉讼 未经复议直接起诉 复议后起诉',
    ...['结果维', '结果纠', '其他结', '尚未审', '总'].flatMap((head) => [head, head, head]),
    ...['持', '正', '果', '结', '计'].flatMap((tail) => [tail, tail, tail]),
  ],
};

test.each(Object.entries(CUT_HEADS))('heads cut over lines are those of section four: %s', (_, heads) => {
  expect(read('remedies', 2023, lines(...heads, LINE))).toEqual(READ);
});

test('a sentence before cut heads, and a page number behind, are no part of the line', () => {
  const before = '本单位未发生因政府信息公开引起的行政复议、行政诉讼。';
  const heads = CUT_HEADS['in halves'] as string[];
  expect(read('remedies', 2023, lines(before, ...heads, LINE, '- 9 -'))).toEqual(READ);
});

test.each([
  ['a line too few', (CUT_HEADS['in halves'] as string[]).slice(0, 3)],
  ['other words', ['维持原判 12 件', '其他各项情况合计']],
  ['none', []],
])('fifteen figures under %s of the heads are no line of section four', (_, heads) => {
  expect(read('remedies', 2023, lines(...heads, LINE))).toEqual({});
});

/** Rows of the 2019 form whose long labels continue after their figures. */
const ROWS_2019 = [
  '（四）无法提供 1.本机关不掌握相关政府信息 1 0 0 0 0 0 1',
  '2.没有现成信息需要另行制作 2 0 0 0 0 0 2',
  '3.补正后申请内容仍不明确 3 0 0 0 0 0 3',
  '（五）不予处理 1.信访举报投诉类申请 4 0 0 0 0 0 4',
  '2.重复申请 5 0 0 0 0 0 5',
  '3.要求提供公开出版物 6 0 0 0 0 0 6',
  '4.无正当理由大量反复申请 7 0 0 0 0 0 7',
  '5.要求行政机关确认或重新出具已获取 8 0 0 0 0 0 8',
  '信息',
];

test.each([
  ['（六）其他处理', 'otherOutcome'],
  ['（七）总计', 'outcomeTotal'],
])('the row %s is known behind the end of the label above it', (label, id) => {
  const values = read('applications', 2020, lines(...ROWS_2019, `${label} 9 0 0 0 0 0 9`));
  expect(values[`${id} naturalPerson`]).toBe(9);
  expect(values['notProcessed.reconfirmation total']).toBe(8);
});

test('the row 3.其他 stands behind its own ordinal under （六）', () => {
  const values = read(
    'applications',
    2022,
    lines(
      ...ROWS_2019,
      '（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 1 0 0 0 0 0 1',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 2 0 0 0 0 0 2',
      '3.其他 3 0 0 0 0 0 3',
      '（七）总计 42 0 0 0 0 0 42',
    ),
  );
  expect(values['otherOutcome.notCorrected total']).toBe(1);
  expect(values['otherOutcome.feeUnpaid total']).toBe(2);
  expect(values['otherOutcome.else total']).toBe(3);
  expect(values['outcomeTotal total']).toBe(42);
});
