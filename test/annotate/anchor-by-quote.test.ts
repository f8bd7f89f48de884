// @vitest-environment window
import { expect, test } from 'vitest';
import { liveRange } from '../../lib/annotate/anchor';
import { anchorByQuote } from '../../lib/annotate/anchor-by-quote';
import { documentSource } from '../../lib/document/html/dom';
import { readPage } from '../../lib/document/html/read-page';
import type { Selector } from '../../lib/model/schema';

const quote = (exact: string, prefix: string, suffix: string): Selector[] => [
  { type: 'TextQuoteSelector', exact, prefix, suffix },
];

/** What a quote is found on, with the text before it, in a page of this body. */
function found(body: string, at: Selector[]): string | null {
  document.body.innerHTML = body;
  const { page, index } = readPage(documentSource(document));
  const anchor = anchorByQuote(page.text, index, at);
  return anchor && `${anchor.startContainer.parentElement?.id}:${liveRange(anchor).toString()}`;
}

const ROWS = '<p>予以公开自然人</p><b id="a">6</b><p>商业企业</p><b id="b">6</b><p>部分公开自然人总计</p>';

test('a figure that occurs twice is found where the words around it are the same', () => {
  expect(found(ROWS, quote('6', '予以公开自然人', '商业企业'))).toBe('a:6');
  expect(found(ROWS, quote('6', '商业企业', '部分公开自然人'))).toBe('b:6');
});

test('a figure is not taken for another one with nothing of the same around it', () => {
  expect(found('<p>二〇二〇</p><b id="c">6</b><p>月</p>', quote('6', '予以公开自然人', '商业企业'))).toBeNull();
});

test('what is gone is gone', () => {
  expect(found(ROWS, quote('60', '予以公开自然人', '商业企业'))).toBeNull();
});

/** Rows that are the same to the last word, as rows of a form are that has nothing to report. */
const ALIKE = ['x', 'y', 'z']
  .map((id) => `<p>合计自然人一二三四</p><b id="${id}">0</b><p>商业企业五六七八</p>`)
  .join('');

test.each([
  [0, 'x'],
  [13, 'x'],
  [31, 'y'],
  [9999, 'z'],
])('among places that are all alike the one is found that is nearest to where it was, %i', (start, id) => {
  const at: Selector[] = [
    ...quote('0', '合计自然人一二三四', '商业企业五六七八'),
    { type: 'TextPositionSelector', start, end: start + 1 },
  ];
  expect(found(ALIKE, at)).toBe(`${id}:0`);
});

test('the words around it decide before the place does', () => {
  const at: Selector[] = [
    ...quote('6', '商业企业', '部分公开自然人'),
    { type: 'TextPositionSelector', start: 0, end: 1 },
  ];
  expect(found(ROWS, at)).toBe('b:6');
});

test('so much around it must be the same as is enough, and not a character less', () => {
  expect(found('<p>四五六七八</p><b id="e">6</b><p>九十百千</p>', quote('6', '三四五六七八', '九十十十'))).toBeNull();
  expect(found('<p>三四五六七八</p><b id="e">6</b><p>九十百千</p>', quote('6', '三四五六七八', '九十十十'))).toBe(
    'e:6',
  );
});
