// @vitest-environment window
import { expect, test } from 'vitest';
import { isExcluded, isLabelLeftAlone, isReopened, isSkipped, translatedWithin } from '../../lib/script/walk';

/** The element that a page marks by `id="x"`. */
function marked(html: string): Element {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return body.querySelector('#x') as Element;
}
const NONE = new WeakSet<Node>();

test.each<[string, boolean]>([
  ['<p id=x>', false],
  ['<p id=x class=a>', false],
  ['<p id=x translate=no>', true],
  ['<p id=x translate=NO>', true],
  ['<p id=x translate=yes>', false],
  ['<p id=x contenteditable>', true],
  ['<p id=x contenteditable=false>', false],
  ['<p id=x lang=ja>', true],
  ['<p id=x lang=ko-KR>', true],
  ['<p id=x lang=jav>', false],
  ['<textarea id=x>', true],
])('%s is passed over: %s', (html, expected) => expect(isSkipped(marked(html))).toBe(expected));

test('a name alone tells where there is no attribute', () => {
  const { body } = new DOMParser().parseFromString('<code>a</code><p>b</p>', 'text/html');
  expect([...body.children].map(isSkipped)).toEqual([true, false]);
});

test('within what is not to be translated the outermost are found that are', () => {
  const ids = (html: string): string =>
    translatedWithin(marked(html))
      .map((element) => element.textContent)
      .join(' ');
  const inner = '<b translate=yes>一<i translate=yes>二</i></b><u translate>三</u><s translate=no>四</s>';
  expect(ids(`<p id=x translate=no>${inner}</p>`)).toBe('一二 三');
  // What is closed stays closed, whatever is said in it or of it.
  expect(ids('<p id=x translate=no><code translate=yes>一</code><b lang=ja><i translate=yes>二</i></b></p>')).toBe('');
  expect(ids(`<p id=x translate=no contenteditable>${inner}</p>`)).toBe('');
  expect(ids(`<p id=x lang=ja>${inner}</p>`)).toBe('');
  // Of what is read anyway nothing is to be found.
  expect(ids(`<p id=x>${inner}</p>`)).toBe('');
  // Another no within changes nothing for what says yes in it again.
  expect(ids('<p id=x translate=no><s translate=no><b translate=yes>五</b></s></p>')).toBe('五');
});

test.each<[string, boolean]>([
  ['<p translate=no><b id=x translate=yes>', true],
  ['<p translate=no><s><b id=x translate>', true],
  ['<p translate=no><s translate=yes><b id=x translate=yes>', false],
  ['<p translate=no><b id=x>', false],
  ['<p><b id=x translate=yes>', false],
  ['<p translate=no><b id=x translate=no>', false],
])('%s is to be read though what is around it is not: %s', (html, expected) =>
  expect(isReopened(marked(html))).toBe(expected),
);

test.each<[string, boolean]>([
  ['<a id=x>', false],
  ['<p translate=no><a id=x>', true],
  ['<p translate=no><a id=x translate=yes>', false],
  ['<p translate=yes><a id=x>', false],
  ['<a id=x translate=no>', true],
  ['<p lang=ja><a id=x translate=yes>', true],
  ['<p contenteditable><a id=x>', true],
  ['<p contenteditable=false><a id=x>', false],
])('labels of %s are left alone: %s', (html, expected) => expect(isLabelLeftAlone(marked(html))).toBe(expected));

test.each<[string, boolean]>([
  ['<p><b id=x>字', false],
  ['<p translate=no><b id=x>字', true],
  ['<p translate=no><b id=x translate=yes>字', false],
  ['<p translate=yes><b id=x translate=no>字', true],
  ['<p lang=ja><b id=x translate=yes>字', true],
  ['<code><b id=x translate=yes>字', true],
])('a text in %s is not to be read: %s', (html, expected) => {
  const element = marked(html);
  expect([isExcluded(element, NONE), isExcluded(element.firstChild as Text, NONE)]).toEqual([expected, expected]);
});

test('what was left to the page is not to be read, nor what is in it, across a shadow root too', () => {
  const host = marked('<p><b id=x>字</b></p>');
  const [paragraph, text] = [host.parentNode as Node, host.firstChild as Node];
  expect(isExcluded(text, new WeakSet([paragraph]))).toBe(true);
  expect(isExcluded(text, new WeakSet([text]))).toBe(true);
  expect(isExcluded(paragraph, new WeakSet([text]))).toBe(false);
  for (const attributes of ['', ' translate="no"']) {
    const outer = marked(`<div${attributes}><div id="x"></div></div>`);
    const root = outer.attachShadow({ mode: 'open' });
    root.innerHTML = '<i>字</i>';
    expect(isExcluded(root.firstChild?.firstChild as Node, NONE)).toBe(attributes !== '');
  }
});
