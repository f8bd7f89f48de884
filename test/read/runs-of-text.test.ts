import { expect, test } from 'vitest';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { readReport } from '../../lib/read/reading';
import { tinyPage } from '../check/tiny';

/** Returns a sentence as Word pastes it: an element every few characters, which looks like a row of plain elements. */
const inRuns = (text: string, size: number): string =>
  `<p>${text
    .match(new RegExp(`.{1,${size}}`, 'g'))
    ?.map((run) => `<span>${run}</span>`)
    .join('')}</p>`;

/** Table two of the 2021 form in rows of plain elements; all figures differ. */
const LINES = ['规章 1 2 3', '行政规范性文件 4 5 6', '行政许可 7', '行政处罚 8', '行政强制 9', '行政事业性收费 10'].map(
  (line) => line.split(' '),
);
const HEADS: Record<number, string[]> = {
  0: ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  2: ['信息内容', '本年处理决定数量'],
  5: ['信息内容', '本年收费金额（单位：万元）'],
};
const row = (cells: string[]): string => `<div>${cells.map((cell) => `<div>${cell}</div>`).join('')}</div>`;
const table = `<div>${LINES.map((cells, i) => (HEADS[i] ? row(HEADS[i]) : '') + row(cells)).join('')}</div>`;

const SENTENCES = [
  '全年主动公开政府信息2466条，其中门户网站公开1600条，政务新媒体公开757条，其他方式公开109条。',
  '本机关2023年共办理行政许可事项112件，行政处罚23件，收费16万元；制发文件9件，废止2件，现行有效88件。',
];

const figures = (before: string) =>
  readReport(readPage(htmlSource(tinyPage({ only: ['proactive'], tables: { proactive: before + table } }), null)).page)
    .report?.figures.map(({ value }) => value)
    .sort((a, b) => Number(a) - Number(b));

test.each([1, 2, 3, 4, 5, 7])(
  'sentences in runs of %i characters beside rows of plain elements are no rows',
  (size) => {
    const runs = SENTENCES.map((sentence) => inRuns(sentence, size)).join('');
    expect(figures(runs.repeat(3))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  },
);

test('underlined numbers in sentences are none either', () => {
  const underlined = SENTENCES.map(
    (text) => `<p>${text.replace(/\D+/g, '<span>$&</span>').replace(/\d+/g, '<u>$&</u>')}</p>`,
  );
  expect(figures(underlined.join('').repeat(3))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('rows of elements that adjoin are still rows, remarks in brackets among them', () => {
  const adjoining = table
    .replaceAll('<div>', '<i>')
    .replaceAll('</div>', '</i>')
    .replaceAll('<i><i>', '<div><i>')
    .replaceAll('</i></i>', '</i></div>');
  expect(adjoining).toContain('<i>1</i><i>2</i>');
  expect(figures(adjoining.replace('<i>3</i>', '<i>3（其中修订2件，废止1件）</i>'))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
});

test.each([
  ['an empty paragraph', '<p>&nbsp;</p>'],
  ['none', ''],
  ['two figures by themselves', '<p>5</p><p>0</p>'],
])('the paragraphs of an article in one element are no row of a table: with %s above', (_, above) => {
  const overview = [
    '（一）主动公开',
    '（二）依申请公开',
    '（三）政府信息管理',
    '（四）平台建设',
    '（五）监督保障',
  ].flatMap((head) => [head, '本年度新收政府信息公开申请5件。', '健全信息发布审核机制。']);
  const inner = /<body>(.*)<\/body>/s;
  const preamble = '现公布本年度报告。\n全文包括六个部分。\n电子版可在网站下载。';
  const page = tinyPage({ preamble, prose: { overview: overview.join('\n') }, tables: { applications: null } });
  const html = page.replace(
    inner,
    (_whole, article) => `<body><div class="WordSection1">${above}${article}</div></body>`,
  );
  const { report } = readReport(readPage(htmlSource(html, null)).page);
  expect(report?.figures.filter(({ table: id }) => id === 'applications')).toEqual([]);
  expect(report?.tables.applications).toEqual({ source: 'absent' });
});
