import { expect, test } from 'vitest';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import type { Page } from '../../lib/document/page';
import { parseChunk } from '../../lib/messaging/messages';
import { packPage, ROOM, unpackPage } from '../../lib/messaging/packed-page';
import { received } from './received';

const read = (body: string): Page => readPage(htmlSource(`<body>${body}</body>`, null)).page;

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
    '<table><tr><td><table><tr><td>1</td><td>1</td></tr></table></td><td rowspan="2">2</td></tr><tr><td>3</td></tr></table>';
  const page = read(html);
  expect(page.grids.some(({ cells }) => cells.some(({ nested }) => nested))).toBe(true);
  expect(received(page)).toEqual(page);
});

test('a cell that shows a picture is still one, be it beside a cell in a cell', () => {
  const page = read('<table><tr><td><img src="1.png"><td>2<td><table><tr><td>3<td><img src="2.png"></table></table>');
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

test('metadata, media, headings and rows that a page hides are the same', () => {
  const html = `<head><meta name="pubdate" content="2026-01-01"><title>年报</title></head><body><h1>一</h1>
    <p><a href="http://www.a.gov.cn/1.pdf">附件</a><img src="http://www.a.gov.cn/1.png" width="300" height="200"></p>
    <table><tr><td>1<td>2</tr><tr style="display:none"><td>3<td>4</tr></table></body>`;
  const { page } = readPage(htmlSource(html, 'http://www.a.gov.cn/1'));
  expect(page.meta.get('pubdate')).toBe('2026-01-01');
  expect(page.headings).toHaveLength(1);
  expect(page.media).not.toEqual([]);
  expect(page.grids[0]?.hiddenRows).toBe(true);
  expect(received(page)).toEqual(page);
});
