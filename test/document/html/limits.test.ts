import { expect, test } from 'vitest';
import { htmlSource } from '../../../lib/document/html/parsed';
import { readPage } from '../../../lib/document/html/read-page';

test.each([
  ['shown', '<p>'],
  ['never shown', '<script type="text/plain">'],
])('text beyond all bounds, %s, is not taken in, and the page says so', (_what, tag) => {
  const { page } = readPage(htmlSource(`<body><p>年度报告</p>${tag}${'长'.repeat(9_000_000)}`, null));
  expect(page.truncated).toBe(true);
  expect(page.text.length).toBeLessThan(100);
  expect(page.reading).toContain('年度报告');
});

const lists = (cells: number): string =>
  `<table>${Array.from({ length: cells / 4 }, (_, i) => `<tr><td>${i % 9}<td>公告<td>2024-01-02<td>7`).join('')}</table>`;
const struck = '<p style="text-decoration:line-through">18</p>';

test.each([
  ['after lists that take all looks', `${lists(2400)}<p>一、总体情况</p>${struck}`],
  ['in its first section, with more lists behind', `${lists(2400)}<p> 第一部分 概述</p>${struck}${lists(2400)}`],
  ['after few lists, without numbers of sections', `${lists(800)}${struck}`],
])('what is struck out is no figure: %s', (_where, html) => {
  expect(readPage(htmlSource(`<body>${html}`, null)).page.reading).not.toContain('18');
});
