// @vitest-environment window
import { expect, test } from 'vitest';
import { type Anchor, anchorAt, anchorOf, anchorOn, elementOf, isThere, liveRange } from '../../lib/annotate/anchor';
import { documentSource } from '../../lib/document/html/dom';
import { readPage } from '../../lib/document/html/read-page';

const read = (body: string) => {
  document.body.innerHTML = body;
  return readPage(documentSource(document));
};

/** The words that an anchor covers, after the identifier of the element it begins in. */
const said = (anchor: Anchor | null): string | null => anchor && `${elementOf(anchor)?.id}:${liveRange(anchor)}`;

test('a range of the text begins and ends inside the nodes that have its first and last character', () => {
  const { page, index } = read('<p id="a">收到申请<b id="b">21</b>件</p>');
  const from = page.text.indexOf('申请');
  expect(said(anchorAt(index, from, from + 2))).toBe('a:申请');
  expect(said(anchorAt(index, from, from + 4))).toBe('a:申请21');
  expect(said(anchorAt(index, from + 3, from + 4))).toBe('b:1');
});

test('the text of a frame has offsets of its own: what is found in it is in its document', () => {
  document.body.innerHTML = '<p id="a">正文 12 件</p><iframe></iframe><p id="z">附 34 件</p>';
  const inner = (document.querySelector('iframe') as HTMLIFrameElement).contentDocument as Document;
  inner.body.innerHTML = '<p id="f">表中 56 件，合计 78 件</p>';
  const { page, index } = readPage(documentSource(document));
  const find = (words: string) => {
    const start = page.text.indexOf(words);
    return anchorOf(index, [{ type: 'TextPositionSelector', start, end: start + words.length }]);
  };
  expect(said(find('78'))).toBe('f:78');
  expect(find('78')?.startContainer.ownerDocument).toBe(inner);
  expect(find('78')?.startOffset).toBe('表中 56 件，合计 '.length);
  expect(said(find('34'))).toBe('z:34');
  expect(said(find('12'))).toBe('a:12');
});

test('what the page took away is found no more, whether its node or its frame', () => {
  document.body.innerHTML = '<p id="a">一</p><iframe></iframe>';
  const frame = document.querySelector('iframe') as HTMLIFrameElement;
  (frame.contentDocument as Document).body.innerHTML = '<p>二</p>';
  const { page, index } = readPage(documentSource(document));
  const [one, two] = [page.text.indexOf('一'), page.text.indexOf('二')];
  const inFrame = anchorAt(index, two, two + 1) as Anchor;
  frame.remove();
  document.querySelector('#a')?.remove();
  expect(anchorAt(index, one, one + 1)).toBeNull();
  expect(anchorAt(index, two, two + 1)).toBeNull();
  expect(isThere(inFrame.startContainer)).toBe(false);
});

test('a range without a character is where the next one is', () => {
  const { page, index } = read('<p id="a">收到申请<b id="b">21</b>件</p>');
  const from = page.text.indexOf('21');
  const anchor = anchorAt(index, from, from) as Anchor;
  expect(said(anchor)).toBe('b:');
  expect([anchor.startOffset, anchor.endContainer, anchor.endOffset]).toEqual([0, anchor.startContainer, 0]);
});

test('a range that begins or ends in what is gone, or before all text, is none', () => {
  const { page, index } = read('<p id="a">甲</p><p id="b">乙</p><p id="c">丙</p>');
  const [first, middle, last] = ['甲', '乙', '丙'].map((word) => page.text.indexOf(word)) as [number, number, number];
  expect(said(anchorAt(index, middle, last + 1))).toMatch(/^b:乙/);
  document.querySelector('#b')?.remove();
  expect(anchorAt(index, middle, last + 1)).toBeNull();
  expect(anchorAt(index, first, middle + 1)).toBeNull();
  expect(said(anchorAt(index, first, last + 1))).toMatch(/^a:甲/);
  expect(anchorAt(index, -9, -8)).toBeNull();
  expect(anchorAt(index, -9, last + 1)).toBeNull();
});

test('without a position there is no anchor, and text that became shorter is covered to its end', () => {
  const { page, index } = read('<p id="a">合计 26 件</p>');
  expect(anchorOf(index, [{ type: 'TextQuoteSelector', exact: '26', prefix: '', suffix: '' }])).toBeNull();
  const start = page.text.indexOf('26');
  const anchor = anchorAt(index, start, start + 2) as Anchor;
  (document.querySelector('#a')?.firstChild as Text).data = '合计 2';
  expect(said(anchor)).toBe('a:2');
});

test('an anchor on an element is on it, not in it', () => {
  read('<table><tr><td id="c"></td></tr></table>');
  expect(said(anchorOn(document.querySelector('#c') as Element))).toBe('c:');
});
