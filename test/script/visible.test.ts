// @vitest-environment window
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { visibleBlocks } from '../../lib/script/visible';

/** How tall the screen is. */
const SCREEN = 100;

let asked = 0;
beforeEach(() => {
  asked = 0;
  // Each element says by its attribute where it begins and ends: `at="0 20"`.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    asked++;
    const [top = 0, bottom = 0] = (this.getAttribute('at') ?? '').split(' ').map(Number);
    return { top, bottom } as DOMRect;
  });
  Object.defineProperty(document.documentElement, 'clientHeight', { value: SCREEN, configurable: true });
  window.innerHeight = SCREEN;
});
afterEach(() => {
  vi.restoreAllMocks();
  document.documentElement.removeAttribute('lang');
  document.body.removeAttribute('translate');
});

/** The ids of what makes up the screen of a page. */
function seen(html: string): string[] {
  document.body.innerHTML = html;
  document.body.id = 'body';
  return visibleBlocks(document).map(({ id }) => id);
}
const block = (id: string, top: number, bottom: number, inner = '文'): string =>
  `<div id="${id}" at="${top} ${bottom}">${inner}</div>`;

test('a screen is made up of what reaches into it, in the order of the page', () => {
  const page = [
    block('above', -50, 0),
    block('over its top', -50, 1),
    block('within', 1, 60),
    block('over its end', 60, 160),
    block('below', 100, 120),
  ];
  expect(seen(page.join(''))).toEqual(['over its top', 'within', 'over its end']);
});

test('what stands beside the rest, and further down in the markup, is found too', () => {
  expect(seen(block('below', 100, 120) + block('beside', 0, 20))).toEqual(['beside']);
});

test('an element of up to one and a half screens is taken whole, and a taller one by its parts', () => {
  const parts = block('first', -60, 0) + block('second', 0, 60);
  expect(seen(block('tall', -60, 90, parts))).toEqual(['tall']);
  expect(seen(block('taller', -60, 91, parts))).toEqual(['second']);
  expect(seen(block('taller, of text alone', -60, 400))).toEqual(['taller, of text alone']);
});

test('a piece of a line is not taken without the line', () => {
  const line = `${block('before', 0, 10)}<b id="piece" at="10 20">文</b>${block('behind', 20, 30)}`;
  expect(seen(block('taller', -60, 400, line))).toEqual(['before', 'taller']);
  const away = `<b id="piece" at="-20 -10">文</b>${block('behind', 20, 30)}`;
  expect(seen(block('taller', -60, 400, away))).toEqual(['behind']);
  // Of a shadow tree there is no element that the line would be.
  document.body.innerHTML = block('host', 0, 20, '');
  const root = document.querySelector('#host')?.attachShadow({ mode: 'open' }) as ShadowRoot;
  root.innerHTML = '<b id="inner" at="10 20">文</b>';
  expect(visibleBlocks(document).map(({ id }) => id)).toEqual(['inner', 'host']);
});

test('what takes no room may hold what does', () => {
  expect(seen(block('flat', 10, 10, block('float', 10, 50) + block('far', 300, 350)))).toEqual(['float']);
  expect(seen(block('flat above', -10, -10, block('float', 10, 50)))).toEqual(['float']);
  expect(seen(block('flat below', 100, 100, block('float', 10, 50)))).toEqual([]);
  expect(seen(block('of text alone', 10, 10))).toEqual(['of text alone']);
});

test('what is not to be converted is not looked into', () => {
  const left = '<div translate="no" id="kept" at="0 20">文</div><textarea id="field" at="20 40"></textarea>';
  expect(seen(left + block('other', 40, 60))).toEqual(['other']);
  document.documentElement.lang = 'ja';
  expect(seen(block('other', 40, 60))).toEqual([]);
  document.documentElement.lang = '';
  document.body.setAttribute('translate', 'no');
  expect(seen(block('other', 40, 60))).toEqual([]);
});

test('a page that is not drawn has no screen', () => {
  document.body.innerHTML = block('other', 40, 60);
  Object.defineProperty(document.documentElement, 'clientHeight', { value: 0, configurable: true });
  expect(visibleBlocks(document)).toEqual([]);
  const bare = new DOMParser().parseFromString('<p/>', 'text/xml');
  Object.defineProperty(bare.documentElement, 'clientHeight', { value: SCREEN });
  expect(visibleBlocks(bare)).toEqual([]);
});

test('of a document without a window the screen is as tall as it says itself', () => {
  const other = new DOMParser().parseFromString(block('first', 0, 40) + block('second', 50, 70), 'text/html');
  Object.defineProperty(other.documentElement, 'clientHeight', { value: 50 });
  expect(visibleBlocks(other).map(({ id }) => id)).toEqual(['first']);
});

/** So many lines of ten points below each other, of which the screen begins behind the first so many. */
const lines = (count: number, above: number): string =>
  Array.from({ length: count }, (_, i) => block(`${i}`, 10 * (i - above), 10 * (i - above) + 10)).join('');
const numbers = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, i) => `${from + i}`);

test('among many the first on the screen is searched for, and what follows the screen is not asked', () => {
  expect(seen(lines(1000, 700))).toEqual(numbers(700, 710));
  // Ten or so to find it, the ten, and the next.
  expect(asked).toBeLessThanOrEqual(22);
  expect(seen(lines(1000, 0))).toEqual(numbers(0, 10));
  expect(seen(lines(1000, 995))).toEqual(numbers(995, 1000));
  expect(seen(lines(1000, 1000))).toEqual([]);
});

test('few are all asked, and among them what follows the screen is passed over', () => {
  expect(seen(lines(32, 10))).toEqual(numbers(10, 20));
  expect(asked).toBe(32);
  expect(seen(lines(33, 10))).toEqual(numbers(10, 20));
  expect(asked).toBeLessThan(32 + 33);
});

test('among many what takes no room and holds nothing is passed over', () => {
  const flat = block('flat', 10, 10) + block('flat with some', 10, 10, block('inner', 10, 20));
  expect(seen(flat + block('next', 10, 20) + lines(40, -2))).toEqual(['inner', 'next', ...numbers(0, 8)]);
});

test('of a page of very many only so many are asked', () => {
  const crowd = Array.from({ length: 3000 }, (_, i) => block(`${i}`, 0, 10)).join('');
  const found = seen(crowd);
  expect(asked).toBe(1500);
  expect(found[0]).toBe('0');
  // Some were asked to find the first.
  expect(found.length).toBeGreaterThan(1480);
  expect(found.length).toBeLessThan(1500);
});
