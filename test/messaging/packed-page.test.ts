import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import type { Page } from '../../lib/document/page';
import { parseChunk } from '../../lib/messaging/messages';
import { packPage, ROOM, unpackPage } from '../../lib/messaging/packed-page';
import { readSamples } from '../browser/samples';

const pages = readSamples().map(({ name, file, url }) => ({
  name,
  page: readPage(htmlSource(readFileSync(file, 'utf8'), url)).page,
}));

/** What a page is after its way to the background, as messages carry it. */
function received(page: Page): Page | null {
  const pieces = [...packPage(page)].flatMap((piece) => {
    const sent = parseChunk(JSON.parse(JSON.stringify({ piece })));
    return sent && 'piece' in sent ? [sent.piece] : [];
  });
  return unpackPage(pieces);
}

const read = (body: string): Page => readPage(htmlSource(`<body>${body}</body>`, null)).page;

test.each(pages)('$name is the same after its way to the background', ({ page }) => {
  expect(received(page)).toEqual(page);
});

test('a page is one piece, and a long one several of bounded size, which are the same page', () => {
  expect([...packPage(read('<h1>年度报告</h1><table><tr><td>1<td>2</table>'))]).toHaveLength(1);
  const row = `<tr>${'<td>年度报告'.repeat(9)}`;
  const page = read(`<a href="http://www.a.gov.cn/1.pdf">一</a><table>${row.repeat(5000)}</table><h2>二</h2>`);
  const pieces = [...packPage(page)];
  const sizes = pieces.map((piece) => JSON.stringify(piece).length);
  expect(pieces.length).toBeGreaterThan(5);
  expect(Math.max(...sizes)).toBeLessThan(2 * ROOM);
  expect(received(page)).toEqual(page);
});

test('a cell in a cell is still one', () => {
  const html =
    '<table><tr><td><table><tr><td>1</td></tr></table></td><td rowspan="2">2</td></tr><tr><td>3</td></tr></table>';
  const page = read(html);
  expect(page.grids.some(({ cells }) => cells.some(({ nested }) => nested))).toBe(true);
  expect(received(page)).toEqual(page);
});

test('a cell that shows a picture is still one, be it beside a cell in a cell', () => {
  const page = read('<table><tr><td><img src="1.png"><td>2<td><table><tr><td><img src="2.png"></table></table>');
  expect(page.grids.flatMap(({ cells }) => cells).filter(({ picture }) => picture)).toHaveLength(2);
  expect(received(page)).toEqual(page);
});

test('half a cell, a cell without its grid and a page without its beginning are no page', () => {
  const [piece = {}] = packPage(read('<table><tr><td>1<td>2</table>'));
  expect(parseChunk({ piece: { ...piece, cells: piece.cells?.slice(1) } })).toBeNull();
  expect(unpackPage([{ ...piece, cells: piece.cells?.slice(7) }])).toBeNull();
  expect(unpackPage([{ ...piece, url: undefined }])).toBeNull();
  expect(unpackPage([])).toBeNull();
});

test('what stands behind a fold is the same, be it long or nothing but a picture', () => {
  const row = `<tr>${'<td>年度报告'.repeat(9)}`;
  for (const hidden of [`<h2>一</h2><table>${row.repeat(5000)}</table>`, '<img src="http://www.a.gov.cn/1.png">']) {
    const page = read(`<p>前</p><div hidden>${hidden}</div>`);
    expect(page.hidden).toBeDefined();
    expect(received(page)).toEqual(page);
  }
  const [piece = {}] = packPage(read('<div hidden><table><tr><td>1<td>2</table></div>'));
  expect(parseChunk({ piece: { ...piece, hidden: { cells: [1] } } })).toBeNull();
  expect(unpackPage([{ ...piece, hidden: { ...piece.hidden, cells: [] } }])).toBeNull();
});
