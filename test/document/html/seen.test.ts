import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { declaredShowing } from '../../../lib/document/html/declared';
import { documentSource } from '../../../lib/document/html/dom';
import { htmlSource } from '../../../lib/document/html/parsed';
import { parsedStyles } from '../../../lib/document/html/parsed-styles';
import { readPage } from '../../../lib/document/html/read-page';
import type { Page } from '../../../lib/document/page';
import { between, FIGURE, HIDING, SHOWING } from './hiding';

const parsed = (html: string): Page => readPage(htmlSource(html, null, parsedStyles)).page;
const inDom = (html: string): Page => readPage(documentSource(new JSDOM(html).window.document, declaredShowing)).page;
const lines = (reading: string): string[] =>
  reading
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
/** Returns the cells of the first table, row by row. */
const cells = ({ grids, reading }: Page): string[][] => {
  const rows: string[][] = [];
  for (const { row, start, end } of grids[0]?.cells ?? []) {
    rows[row] ??= [];
    rows[row].push(reading.slice(start, end).trim());
  }
  return rows;
};

describe.each([
  ['as parsed', parsed],
  ['as a document that is not rendered', inDom],
] as const)('%s', (_, read) => {
  test.each(Object.entries(HIDING))('%s: what is hidden is text of the page, and not read', (name, markup) => {
    const page = read(between(markup));
    expect(page.text).toContain(FIGURE);
    expect(lines(page.reading)).toEqual(name === 'a closed fold' ? ['前', '1', '后'] : ['前', '后']);
  });

  test.each(SHOWING)('%s is seen', (markup) => {
    expect(lines(read(between(markup)).reading)).toContain(FIGURE);
  });

  test('a hidden row or cell is no part of the table, one without ink keeps its place', () => {
    const row = (style: string) => `<tr style="${style}"><td>9<td>9<td>9`;
    const page = read(
      `<table><tr><td rowspan="2">甲<td>1<td style="display:none">8<td style="display:none"><td>2${row('display:none')}<tr><td>3<td style="visibility:hidden">4</table>`,
    );
    expect(cells(page)).toEqual([
      ['甲', '1', '2'],
      ['3', ''],
    ]);
    expect(page.grids[0]?.rows).toBe(2);
    expect(page.grids[0]?.cells[0]?.rowspan).toBe(2);
    expect(page.hidden).toBeUndefined();
  });

  test('what is struck is not read, what replaces it is', () => {
    const page = read('<table><tr><td><del>13</del><ins>12</ins><td><s>1</s>2<td><strike>3</strike></table>');
    expect(cells(page)).toEqual([['12', '2', '']]);
  });

  test('a field that cannot be changed says its value, any other says nothing', () => {
    const page =
      read(`<table><tr><td><input readonly value="12"><td><input disabled value=3><td><textarea readonly>4</textarea>
      <td><select disabled><option>5<option selected>6</select><td><input value="7"><td><input type="hidden" readonly value="8">
      <td><input type="checkbox" disabled value="9"><td style="display:none"><input readonly value="1"></table>`);
    expect(cells(page)).toEqual([['12', '3', '4', '6', '', '', '']]);
  });

  test('a gloss says how the rest is read aloud', () => {
    expect(lines(read('<p><ruby>总体<rp>(</rp><rt>zǒngtǐ</rt><rp>)</rp></ruby>情况').reading)).toEqual(['总体情况']);
  });

  test('what stands behind a fold is kept apart with its tables, pictures and headings', () => {
    const page = read(
      '<body><p>前<div hidden><h2>二、主动公开</h2><img src="http://a.cn/1.png"><table><tr><td>甲<td>1</table></div><p>后',
    );
    expect(lines(page.reading)).toEqual(['前', '后']);
    expect([page.grids, page.media, page.headings]).toEqual([[], [], []]);
    const { hidden } = page;
    expect(lines(hidden?.reading ?? '')).toEqual(['二、主动公开', '甲', '1']);
    expect(hidden?.grids.map(({ cells: { length } }) => length)).toEqual([2]);
    expect(hidden?.media.map(({ url }) => url)).toEqual(['http://a.cn/1.png']);
    expect(hidden?.headings).toHaveLength(1);
    const { reading, body, length } = hidden?.segments ?? { reading: [], body: [], length: [] };
    for (const [i, at] of reading.entries()) {
      const [from, count] = [body[i] as number, length[i] as number];
      expect(page.text.slice(from, from + count)).toBe(hidden?.reading.slice(at, at + count));
    }
  });

  test('a frame or shadow tree in something hidden is hidden', () => {
    const page = read('<body><p>前<div style="display:none"><iframe srcdoc="<p>18"></iframe></div>');
    expect(lines(page.reading)).toEqual(['前']);
  });
});

describe('rules of the page’s own style sheets', () => {
  const read = (css: string, body: string): string[] => lines(parsed(`<style>${css}</style><body>${body}`).reading);
  test.each([
    ['.a{display:none}', '<p class="b a">1<p>2'],
    ['td span:first-child{display:none}', '<table><tr><td><span>1</span><span>2</span></table>'],
    ['tr:nth-of-type(1) td{visibility:hidden}', '<table><tr><td>1<tr><td>2</table>'],
    ['#x > i{display:none!important}', '<p id=x><i style="display:inline">1</i>2'],
    ['.a{display:none} p.a{display:block} #q.a{display:none}', '<p class=a id=q>1<p class=a>2'],
    ['@media (max-width:600px){.m{display:inline}} .m{display:none}', '<p><b class=m>1</b>2'],
    ['@media screen and (min-width:37.5em){.m{display:none}}', '<p><b class=m>1</b>2'],
    ['/* } */ .a::before{content:"}"} .a{font-size:0}', '<p><b class=a>1</b>2'],
    ['.a{position:absolute;left:-999px}', '<p><b class=a>1</b>2'],
    ['.a{color:#fefefe}', '<p><b class=a>1</b>2'],
    ['.x{$$:1;!;} ,{} .a{display:none}', '<p><b class=a>1</b>2'],
  ])('%s', (css, body) => expect(read(css, body)).toEqual(['2']));

  test.each([
    ['.a:hover{display:none}', '<p class=a>2'],
    ['@media print{.a{display:none}}', '<p class=a>2'],
    ['@media (max-width:600px){.a{display:none}}', '<p class=a>2'],
    ['.b .a{display:none}', '<p class=a>2'],
    ['.a{display:none} .a{display:block}', '<p class=a>2'],
    ['.a::after{display:none}', '<p class=a>2'],
    ['th{color:#fff}', '<table><tr><th bgcolor="#337ab7">2</table>'],
  ])('%s hides nothing here', (css, body) => expect(read(css, body)).toEqual(['2']));

  test('white text is seen where its ground may come from a style sheet we do not have', () => {
    const page = parsed('<link rel=stylesheet href=a.css><style>th{color:#fff}</style><table><tr><th>2</table>');
    expect(lines(page.reading)).toEqual(['2']);
  });
});

describe('marks of notes', () => {
  test.each([
    ['18<sup>1</sup>', '18¹'],
    ['18<sup>[1]</sup>', '18⁽¹⁾'],
    ['18<sup>[<a href="#n">12</a>]</sup>', '18⁽¹²⁾'],
    ['18<sub>（2）</sub>', '18⁽²⁾'],
    ['18<small>1</small>', '18¹'],
    ['18<a href="#_ftn1" name="_ftnref1"><span class="MsoFootnoteReference">[1]</span></a>', '18⁽¹⁾'],
    ['18<a href="#note">1</a>', '18¹'],
    ['18<span style="font-size:8px;vertical-align:super">1</span>', '18¹'],
    ['<small>18</small>', '18'],
    ['<small>1</small><small>8</small>', '18'],
    ['<sup>1</sup><sup>8</sup>', '18'],
    ['<a href="#top">18</a>', '18'],
    ['<a name="OLE_LINK1">1</a>8', '18'],
    ['1<a name="OLE_LINK1">8</a>', '18'],
    ['共<small>18</small>件', '共18件'],
  ])('%s reads %s', (markup, wanted) => {
    expect(cells(parsed(`<table><tr><td>${markup}</table>`))).toEqual([[wanted]]);
  });

  test.each([
    ['18<span class=fn>1</span>', '18¹'],
    ['18<i class=fn><a href="a.htm">[1]</a></i>', '18⁽¹⁾'],
    ['<span class=fn>18</span>', '18'],
    ['<span class=fn>1</span><span class=fn>8</span>', '18'],
    ['1<span class=moved>8</span>', '18'],
    ['1<em>8</em>', '18'],
    ['18<em class=up>8</em>', '18⁸'],
    ['共<span class=moved>18</span>件', '共18件'],
  ])('%s reads %s, by the page’s own style', (markup, wanted) => {
    const style =
      '.fn{vertical-align:super;font-size:.7em} em.up{VERTICAL-ALIGN: text-top} .moved{position:relative;top:-1px}';
    expect(cells(parsed(`<style>${style}</style><table><tr><td>${markup}</table>`))).toEqual([[wanted]]);
  });
});
