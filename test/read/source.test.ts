import { describe, expect, test } from 'vitest';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import type { Page } from '../../lib/document/page';
import { bodyOffset, foldedRange, original, place, quoted, sourceOf } from '../../lib/read/source';

describe('where a character of the reading stands in the body', () => {
  /** Four characters of the reading from offset 2, and three from offset 10. */
  const page = {
    text: '0'.repeat(30),
    segments: { reading: [2, 10], body: [5, 20], length: [4, 3] },
  } as unknown as Page;

  test.each([
    ['before all of it', 1, 5, 5],
    ['the first', 2, 5, 6],
    ['the last of a segment', 5, 8, 9],
    ['a break behind it', 6, 20, 9],
    ['a break before the next', 9, 20, 9],
    ['the first of the next', 10, 20, 21],
    ['behind all of it', 13, 30, 23],
  ])('%s', (_, offset, start, end) => {
    expect(bodyOffset(page, offset, false)).toBe(start);
    expect(bodyOffset(page, offset, true)).toBe(end);
  });

  test('of a body without text is its beginning', () => {
    const empty = { text: '', segments: { reading: [], body: [], length: [] } } as unknown as Page;
    expect(bodyOffset(empty, 0, false)).toBe(0);
    expect(bodyOffset(empty, 0, true)).toBe(0);
  });
});

describe('a range of a page', () => {
  const { page } = readPage(htmlSource('<body><p>總計</p><p>１２件　\ufeff办理</p><p>共 5 件</p>', null));
  const source = sourceOf(page);
  const folded = (text: string): [number, number] => {
    const start = source.folded.text.indexOf(text);
    return [start, start + text.length];
  };

  test('is told by what stands there and around it, and by where it is in the body', () => {
    const [quote, position] = place(source, ...folded('12件'));
    const { exact, prefix, suffix } = quote as { exact: string; prefix: string; suffix: string };
    expect(exact).toBe('１２件');
    expect(prefix.endsWith('總計')).toBe(true);
    expect(suffix.includes('办理')).toBe(true);
    const { start, end } = position as { start: number; end: number };
    expect(page.text.slice(start, end)).toBe('１２件');
  });

  test('of nothing has its place', () => {
    const [at] = folded('12件');
    const [quote, position] = place(source, at, at);
    expect(quote).toMatchObject({ exact: '' });
    const { start, end } = position as { start: number; end: number };
    expect(start).toBe(end);
    expect(page.text.slice(start).startsWith('１２件')).toBe(true);
  });

  test('is quoted as the page has it, breaks and blanks as one space', () => {
    const start = page.reading.indexOf('總計');
    const end = page.reading.indexOf('办理') + 2;
    expect(quoted(source, { start, end })).toBe('總計 １２件 \ufeff办理');
    expect(original(source, ...folded('总计'))).toBe('總計');
  });

  test('is found in the folded text, and never ends before it begins', () => {
    const start = page.reading.indexOf('１２件');
    const [from, to] = foldedRange(source, { start, end: start + 3 });
    expect(source.folded.text.slice(from, to)).toBe('12件');
    expect(foldedRange(source, { start, end: start - 5 })).toEqual([from, from]);
  });
});
