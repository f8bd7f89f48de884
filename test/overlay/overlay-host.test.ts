// @vitest-environment window
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HOST, OverlayHost } from '../../lib/overlay/overlay-host';
import type { MarksProps, OverlayProps, OverlayViews } from '../../lib/overlay/overlay-props';
import { layOut, stubHighlights } from '../annotate/layout';

let over: AbortController;
let host: OverlayHost;
/** Where the panel and the marks are drawn, as the views are told. */
let panel: Element;
let layer: Element;
/** What was drawn last. */
let shown: OverlayProps | null;
let drawn: MarksProps | null;

const NO_MARKS = { marks: [], focus: null } as unknown as MarksProps;
const hosts = (): Element[] => [...document.querySelectorAll(HOST)];

beforeEach(() => {
  document.body.innerHTML = '<p>正文</p>';
  layOut();
  stubHighlights();
  over = new AbortController();
  const views = {
    panel: (props: OverlayProps | null, element: Element) => {
      [shown, panel] = [props, element];
    },
    marks: (props: MarksProps | null, element: Element) => {
      [drawn, layer] = [props, element];
    },
    styleSheet: () => new CSSStyleSheet(),
  } as unknown as OverlayViews;
  host = new OverlayHost(over.signal, views);
  host.show({} as OverlayProps);
  host.mark(NO_MARKS);
});
afterEach(() => {
  over.abort();
  vi.unstubAllGlobals();
});

test('it is one element beside the body, and the page cannot look inside', () => {
  expect(hosts().map(({ parentNode, shadowRoot }) => [parentNode, shadowRoot])).toEqual([
    [document.documentElement, null],
  ]);
  expect(host.owns(hosts()[0] as Element)).toBe(true);
  expect([host.owns(document.body), host.owns(null)]).toEqual([false, false]);
  expect(host.raise()).toBe(false);
});

test('a page that throws it away has it back twenty times, and is then let be', () => {
  for (let times = 0; times < 20; times++) {
    hosts()[0]?.remove();
    expect(host.raise(), `after ${times}`).toBe(true);
  }
  hosts()[0]?.remove();
  expect(host.raise()).toBe(false);
  expect(hosts()).toEqual([]);
});

test('a dead element of its name is taken away, one that answers is left alone', () => {
  const dead = document.createElement(HOST);
  document.body.append(dead);
  const other = new OverlayHost(over.signal, {
    panel: () => {},
    marks: () => {},
    styleSheet: () => new CSSStyleSheet(),
  } as unknown as OverlayViews);
  expect(dead.isConnected).toBe(false);
  expect(hosts()).toHaveLength(2);
  expect([host.raise(), other.raise()]).toEqual([false, false]);
});

test('keys typed in the panel are not those of the page', () => {
  const heard: string[] = [];
  const listen = ({ type }: Event): void => void heard.push(type);
  const types = ['keydown', 'keyup', 'keypress', 'click'];
  for (const type of types) document.addEventListener(type, listen, { signal: over.signal });
  for (const type of types) panel.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  expect(heard).toEqual(['click']);
});

test('marks are kept in the coordinates of their layer, whose size tells the zoom of the page', () => {
  // A layer that is 100 wide where the page is not zoomed, so twice that, and scrolled.
  layer.setAttribute('data-box', '-40 -300 160 -100');
  const ring = { left: 60, top: 100, right: 160, bottom: 140 };
  const mark = { left: 160, top: 100, text: '1' };
  host.mark({
    marks: [
      { ...mark, ring },
      { ...mark, ring: null },
    ],
    focus: ring,
  } as unknown as MarksProps);
  // (160 + 40) / 2 = 100, (100 + 300) / 2 = 200; the ring begins at (60 + 40) / 2 = 50 and ends at (140 + 300) / 2 = 220.
  const placed = { left: 50, top: 200, right: 100, bottom: 220 };
  expect(drawn).toEqual({
    marks: [
      { left: 100, top: 200, text: '1', ring: placed },
      { left: 100, top: 200, text: '1', ring: null },
    ],
    focus: placed,
  });
});

test('where the layer has no size, as in a page that is not shown, marks are not thrown to infinity', () => {
  host.mark({ marks: [{ left: 7, top: 8, ring: null }], focus: null } as unknown as MarksProps);
  expect(drawn?.marks).toEqual([{ left: 7, top: 8, ring: null }]);
});

test('the panel has a box while it is open, and focus is given to its parts', () => {
  expect(host.panelBox).toBeNull();
  panel.innerHTML = '<div class="panel" data-box="900 0 1280 800"><button>收起</button></div>';
  expect(host.panelBox).toMatchObject({ left: 900, right: 1280, bottom: 800 });
  const focus = vi.spyOn(panel.querySelector('button') as HTMLElement, 'focus');
  host.focus('button');
  host.focus('.none');
  expect(focus.mock.calls).toEqual([[{ preventScroll: true }]]);
});

test('at the end it takes itself from the page, and nothing is drawn', () => {
  over.abort();
  expect(hosts()).toEqual([]);
  expect([shown, drawn]).toEqual([null, null]);
});
