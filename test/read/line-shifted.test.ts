import { describe, expect, test } from 'vitest';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { readReport } from '../../lib/read/reading';

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const LABELS = [...RESULTS, ...RESULTS, ...RESULTS];
/** 11 to 25: all figures of the line differ. */
const LINE = Array.from({ length: 15 }, (_, i) => String(i + 11));

/** Returns what is read of the remedies where the heads over the line span so many columns. */
function read(
  spans: [number, number, number],
  labels: string[],
  line: string[],
  heads = ['未经复议直接起诉', '复议后起诉'],
) {
  const row = (cells: string[]): string => `<tr>${cells.join('')}</tr>`;
  const td = (text: string, attributes = ''): string => `<td ${attributes}>${text}</td>`;
  const table = [
    row([td('行政复议', `colspan=${spans[0]} rowspan=2`), td('行政诉讼', `colspan=${spans[1] + spans[2]}`)]),
    row(heads.map((head, i) => td(head, `colspan=${spans[i + 1]}`))),
    row(labels.map((label) => td(label))),
    row(line.map((figure) => td(figure))),
  ];
  const title = '青禾县水务局2022年政府信息公开工作年度报告';
  const html = `<title>${title}</title><h1>${title}</h1><p>一、总体情况</p><p>公开52条。</p>
    <p>四、政府信息公开行政复议、行政诉讼情况</p><table>${table.join('')}</table><p>五、存在的主要问题及改进情况</p>`;
  const { report } = readReport(readPage(htmlSource(html, null)).page, true);
  return report?.figures.filter(({ table: id }) => id === 'remedies') ?? [];
}
const valuesOf = (figures: ReturnType<typeof read>) => figures.map(({ value }) => value);

describe('a line of figures under heads', () => {
  test('is read by its order, however they span', () => {
    for (const spans of [
      [5, 5, 5],
      [4, 6, 5],
      [6, 5, 4],
    ] as const) {
      expect(valuesOf(read([...spans], LABELS, LINE))).toEqual(LINE.map(Number));
    }
  });

  test.each([
    ['a number more before it, and a head too narrow', [5, 4, 5], ['序号', ...LABELS], ['1', ...LINE]],
    ['a number more before it, and two heads too narrow', [4, 4, 5], ['序号', ...LABELS], ['1', ...LINE]],
    [
      'a sum within it, and a head too narrow',
      [5, 5, 5],
      [...LABELS.slice(0, 5), '合计数', ...LABELS.slice(5)],
      [...LINE.slice(0, 5), '99', ...LINE.slice(5)],
    ],
  ] as const)('is not read where neither its order nor its place tells the figures: %s', (_, spans, labels, line) => {
    const figures = read([...spans], [...labels], [...line]);
    expect(figures.length).toBeGreaterThan(0);
    expect(new Set(valuesOf(figures))).toEqual(new Set([null]));
    expect(figures.every(({ text }) => text !== '')).toBe(true);
  });

  test('under a head that nobody knows is not told, the rest is', () => {
    const figures = read([6, 5, 5], ['序号', ...LABELS], ['1', ...LINE], ['未经复议直接起诉', '某某情形']);
    expect(
      valuesOf(figures)
        .filter((value) => value !== null)
        .every((value) => LINE.includes(String(value))),
    ).toBe(true);
    const own = figures.find(({ row, column }) => row === 'litigationAfterReview' && column === 'upheld');
    expect(own?.value ?? null).toBeNull();
  });
});
