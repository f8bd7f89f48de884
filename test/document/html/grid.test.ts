import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlSource } from '../../../lib/document/html/parsed';
import { readPage } from '../../../lib/document/html/read-page';
import { computed } from '../../bench/measure';

/** Returns [row, column, rowspan, colspan] of each cell in the first table of a page, by the cell's text. */
function slots(html: string): Record<string, [number, number, number, number]> {
  const { page } = readPage(htmlSource(html, null));
  const grid = page.grids.find(({ kind }) => kind === 'table');
  return Object.fromEntries(
    (grid?.cells ?? []).map(({ row, column, rowspan, colspan, start, end }) => [
      page.reading.slice(start, end).trim(),
      [row, column, rowspan, colspan],
    ]),
  );
}

describe('the table model of the HTML standard', () => {
  test('spans push later cells aside', () => {
    const html = '<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>';
    expect(slots(html)).toEqual({ a: [0, 0, 2, 1], b: [0, 1, 1, 2], c: [1, 1, 1, 1], d: [1, 2, 1, 1] });
  });
  test('rowspan 0 reaches to the end of its row group and no further', () => {
    const html = '<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c</tbody><tbody><tr><td>d</table>';
    expect(slots(html)).toEqual({ a: [0, 0, 2, 1], b: [0, 1, 1, 1], c: [1, 1, 1, 1], d: [2, 0, 1, 1] });
  });
  test('a rowspan beyond the table is cut off', () => {
    expect(slots('<table><tr><td rowspan=99>a<td>b<tr><td>c</table>').a).toEqual([0, 0, 2, 1]);
  });
  test('overlapping spans are allowed: the later cell keeps its first free slot', () => {
    const html = '<table><tr><td>a<td rowspan=2>b<td>c<tr><td colspan=3>d</table>';
    expect(slots(html).d).toEqual([1, 0, 1, 3]);
  });
  test('colspan 0 and nonsense count as one', () => {
    const html = '<table><tr><td colspan=0>a<td colspan=x>b<td colspan=" 2 ">c<td>d</table>';
    expect(slots(html)).toMatchObject({ a: [0, 0, 1, 1], b: [0, 1, 1, 1], c: [0, 2, 1, 2], d: [0, 4, 1, 1] });
  });
});

describe('hostile size', () => {
  const within = (milliseconds: number, work: () => void): void => {
    expect(computed(work)).toBeLessThan(milliseconds);
  };
  test('colspan 65534 by rowspan 65534', () => {
    within(2000, () => slots('<table><tr><td colspan=65534 rowspan=65534>a'.padEnd(40) + '<td>b<tr><td>c'.repeat(50)));
  });
  test('a hundred thousand cells', () => {
    within(8000, () => slots(`<table>${'<tr>'.concat('<td>1'.repeat(100)).repeat(1000)}</table>`));
  });
  test('more cells than are kept: what is kept is within the limit, and the page says that it is not all', () => {
    const { page } = readPage(
      htmlSource(`<table>${'<tr>'.concat('<td>1'.repeat(50)).repeat(900)}</table>`.repeat(5), null),
    );
    expect(page.grids.map(({ cells }) => cells.length)).toEqual([45_000, 45_000]);
    expect(page.truncated).toBe(true);
  });
  test.each([
    ['cells', '<tr>'.concat('<td>1'.repeat(100)).repeat(501), 50_000],
    ['columns', '<tr>'.concat('<td>1'.repeat(4001)), 4000],
    ['columns covered', '<tr>'.concat('<td colspan=1000>1'.repeat(4)).repeat(300), 1000],
  ])('a table of more %s than are taken says that it is not whole', (_what, rows, kept) => {
    const { page } = readPage(htmlSource(`<table>${rows}</table>`, null));
    expect(page.grids.map(({ cells }) => cells.length)).toEqual([kept]);
    expect(page.truncated).toBe(true);
  });
  test.each([
    ['rows of plain elements', '<div><b>1</b><b>2</b></div>'.repeat(5001)],
    ['lines of text', `<pre>${'1|2|3|4|5|6|7|8|9|0\n'.repeat(5001)}</pre>`],
  ])('more %s than are taken: the page says that it is not all', (_what, html) => {
    const { page } = readPage(htmlSource(html, null));
    expect(page.grids.flatMap(({ cells }) => cells).length).toBeGreaterThan(9000);
    expect(page.truncated).toBe(true);
  });
  const nested = (opening: string): number => readPage(htmlSource(opening.repeat(10_000), null)).page.grids.length;
  test('ten thousand nested tables', () => {
    within(8000, () => expect(nested('<table><tr><td>1</td><td>')).toBeGreaterThan(9000));
  });
  test('ten thousand frames around one cell, which are one table', () => {
    within(8000, () => expect(nested('<table><tr><td>')).toBe(1));
  });
});

test('a page’s text leads back to where it stands, whatever the markup', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<td>',
    '<table>',
    '</table>',
    '<tr>',
    'a1',
    '公开',
    ' ',
    '\n',
    '<br>',
    '<b>',
    '</b>',
    '<script>x</script>',
    '<pre>',
    '</pre>',
    '&nbsp;',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { page } = readPage(htmlSource(`<body>${pieces.join('')}`, null));
      const { reading, body, length } = page.segments;
      for (let i = 0; i < reading.length; i++) {
        const [from, at, count] = [reading[i] as number, body[i] as number, length[i] as number];
        const shown = page.reading.slice(from, from + count).replace(/\s/g, ' ');
        expect(page.text.slice(at, at + count).replace(/\s/g, ' ')).toBe(shown);
      }
    }),
  );
});
