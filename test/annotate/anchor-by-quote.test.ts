// @vitest-environment jsdom
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
