// @vitest-environment window
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { anchorOn } from '../../lib/annotate/anchor';
import { makeRoom, reveal } from '../../lib/annotate/reveal';
import { layOut } from './layout';

const anchor = (selector: string) => anchorOn(document.querySelector(selector) as Element);
const scrolledInto = vi.fn();

beforeEach(() => {
  layOut();
  scrolledInto.mockClear();
  Object.assign(HTMLElement.prototype, { scrollIntoView: scrolledInto });
  vi.stubGlobal('innerWidth', 1000);
  vi.stubGlobal('innerHeight', 800);
});
afterEach(() => vi.unstubAllGlobals());

test('a hidden place is not gone to', async () => {
  document.body.innerHTML = '<p id="a">六</p>';
  expect(await reveal(anchor('#a'))).toBe(false);
  expect(scrolledInto).not.toHaveBeenCalled();
});

test('a place is scrolled to at once, and so is everything that holds it and does not show it yet', async () => {
  document.body.innerHTML =
    '<div id="box" data-box="0 0 200 100" data-inside="100"><div id="shows" data-box="0 0 200 400" data-inside="900"><p id="a" data-box="0 300 50 320">六</p></div></div>';
  const scrolls: Record<string, unknown> = {};
  Object.defineProperties(Element.prototype, {
    clientHeight: {
      configurable: true,
      get(this: Element) {
        return Number(this.getAttribute('data-inside') ?? 900);
      },
    },
    scrollHeight: { configurable: true, get: (): number => 900 },
    scrollBy: {
      configurable: true,
      value(this: Element, options: unknown) {
        scrolls[this.id] = options;
      },
    },
  });
  expect(await reveal(anchor('#a'))).toBe(true);
  expect(scrolledInto).toHaveBeenCalledWith({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // Its middle, 310, comes to the middle of the box, 50.
  expect(scrolls).toEqual({ box: { top: 260, behavior: 'instant' } });
});

const panel = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

test('a panel beside the place stays, and one over it moves to the other side', () => {
  document.body.innerHTML = '<p id="a" data-box="700 300 750 320">六</p>';
  expect(makeRoom(anchor('#a'), panel(0, 12, 400, 788), 'start')).toBeNull();
  expect(makeRoom(anchor('#a'), panel(588, 12, 988, 788), 'end')).toBe('start');
  document.body.innerHTML = '<p id="a" data-box="100 300 150 320">六</p>';
  expect(makeRoom(anchor('#a'), panel(12, 12, 412, 788), 'start')).toBe('end');
});

test('a panel as wide as the window leaves room above or below: the page is scrolled there', () => {
  document.body.innerHTML = '<p id="a" data-box="10 600 60 620">六</p>';
  const scrollBy = vi.fn(({ top }: { top: number }) => {
    Object.assign(document.defaultView as Window, { scrollY: top });
  });
  vi.stubGlobal('scrollBy', scrollBy);
  // The panel has the lower half: the middle of the upper, 200, is where the place goes.
  expect(makeRoom(anchor('#a'), panel(0, 400, 1000, 800), 'end')).toBeNull();
  expect(scrollBy).toHaveBeenCalledWith({ top: 410, behavior: 'instant' });
  Object.assign(document.defaultView as Window, { scrollY: 0 });
  // It has the upper half: the place goes to the middle of the lower, 600.
  document.body.innerHTML = '<p id="a" data-box="10 300 60 320">六</p>';
  makeRoom(anchor('#a'), panel(0, 0, 1000, 400), 'start');
  expect(scrollBy).toHaveBeenLastCalledWith({ top: -290, behavior: 'instant' });
  Object.assign(document.defaultView as Window, { scrollY: 0 });
});

test('where the page cannot be scrolled so far the panel moves all the same', () => {
  document.body.innerHTML = '<p id="a" data-box="10 780 60 800">六</p>';
  vi.stubGlobal('scrollBy', vi.fn());
  expect(makeRoom(anchor('#a'), panel(0, 400, 1000, 800), 'end')).toBe('start');
});
