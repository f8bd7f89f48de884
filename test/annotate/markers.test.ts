// @vitest-environment window
import { beforeEach, expect, test, vi } from 'vitest';
import { type Anchor, anchorOn } from '../../lib/annotate/anchor';
import type { FindingLocation } from '../../lib/annotate/locations';
import { markersOf } from '../../lib/annotate/markers';
import { layOut } from './layout';

beforeEach(() => {
  document.body.innerHTML = '';
  layOut();
  const size = { configurable: true, value: 1000 };
  Object.defineProperties(document.documentElement, { scrollWidth: size, scrollHeight: size, clientWidth: size });
});

/** An anchor on all the text of an element. */
const inText = (selector: string): Anchor => {
  const node = document.querySelector(selector)?.firstChild as Text;
  return new StaticRange({ startContainer: node, startOffset: 0, endContainer: node, endOffset: node.length });
};
const at = (anchor: Anchor, rest: Partial<FindingLocation> = {}): FindingLocation => ({
  finding: 0,
  paint: 'suspect',
  anchor,
  suggested: 0,
  option: null,
  at: [],
  gap: null,
  ...rest,
});
/** Where the marker of a place is that says “1”: 12 px of edges and 7.5 of a digit wide, 18 high. */
const marker = (location: FindingLocation) => markersOf([location], () => '1')[0];

const cell = (room: string, text = '6') =>
  `<table><tr><td data-box="${room}"><span id="t" data-box="100 100 110 120">${text}</span></td></tr></table>`;

test.each([
  ['behind the figure', '90 95 140 125', { left: 113, top: 101 }],
  ['before it, where there is no room behind', '70 95 112 125', { left: 77.5, top: 101 }],
  ['under it', '98 95 112 145', { left: 95.25, top: 121 }],
  ['over it', '98 75 112 122', { left: 95.25, top: 81 }],
])('in a cell a marker is %s', (_, room, expected) => {
  document.body.innerHTML = cell(room);
  expect(marker(at(inText('#t')))).toMatchObject({ ...expected, isSmall: false, ring: null });
});

test('in a full cell it is small and over its upper edge, where the rule between two rows is', () => {
  document.body.innerHTML = cell('98 95 112 122');
  expect(marker(at(inText('#t')))).toMatchObject({ left: 95.25, top: 88, isSmall: true });
});

test('in running text it is small and on the corner where the place begins', () => {
  document.body.innerHTML = '<p>共收到 <span id="t" data-box="100 100 110 120">21</span> 件</p>';
  expect(marker(at(inText('#t')))).toMatchObject({ left: 93, top: 93, isSmall: true });
});

test('a cell that has a whole text is a piece of layout, and its text runs', () => {
  document.body.innerHTML = `<table><tr><td data-box="0 0 900 900"><span id="t" data-box="100 100 110 120">21</span>件政府信息公开申请均已办理完毕无结转下年度的申请</td></tr></table>`;
  expect(marker(at(inText('#t')))).toMatchObject({ isSmall: true });
});

test('at the end of a line it is behind: of a heading, before a line break, and past what is empty', () => {
  for (const html of [
    '<h2 id="t" data-box="100 100 110 120">一、总体情况</h2>',
    '<p><b id="t" data-box="100 100 110 120">一、总体情况</b><br>正文</p>',
    '<div><b id="t" data-box="100 100 110 120">一、总体情况</b> <p>正文</p></div>',
  ]) {
    document.body.innerHTML = html;
    expect(marker(at(inText('#t'))), html).toMatchObject({ left: 113, top: 101, isSmall: false });
  }
});

test('a blank cell has a ring, and its marker inside', () => {
  document.body.innerHTML = '<table><tr><td id="t" data-box="100 100 160 140"></td></tr></table>';
  const anchor = anchorOn(document.querySelector('#t') as Element);
  expect(marker(at(anchor))).toMatchObject({
    left: 102,
    top: 111,
    ring: { left: 100, top: 100, right: 160, bottom: 140 },
  });
});

test('where something is missing a marker is over what comes after it, or under what comes before', () => {
  document.body.innerHTML = '<h2 id="t" data-box="100 100 300 120">三、</h2>';
  expect(marker(at(inText('#t'), { gap: 'before' }))).toMatchObject({ left: 100, top: 83 });
  expect(marker(at(inText('#t'), { gap: 'after' }))).toMatchObject({ left: 100, top: 122 });
});

const lefts = (locations: FindingLocation[], text = '1') =>
  markersOf(locations, () => text).map(({ left, top }) => [left, top]);

test('markers of one place stand beside one another', () => {
  document.body.innerHTML =
    '<h2 id="t" data-box="100 100 300 120">三、</h2><h2 id="u" data-box="100 200 300 220">四、</h2>';
  const [third, fourth] = [inText('#t'), inText('#u')];
  const before = (anchor: Anchor) => at(anchor, { gap: 'before' });
  // Each is taken to be 19.5 px wide.
  expect(lefts([before(third), before(fourth), before(third), at(third, { gap: 'after' }), before(third)])).toEqual([
    [100, 83],
    [100, 183],
    [119.5, 83],
    [100, 122],
    [139, 83],
  ]);
  expect(lefts([at(third), at(fourth), at(third)])).toEqual([
    [303, 101],
    [303, 201],
    [322.5, 101],
  ]);
});

test('where the page ends they go on in a line of their own, away from the place', () => {
  document.body.innerHTML = '<h2 id="t" data-box="100 100 300 120">三、</h2>';
  const [before, after] = (['before', 'after'] as const).map((gap) => at(inText('#t'), { gap }));
  // A text of 40 digits is 312 px wide: two and a part of a third fit into what the page has on the right.
  const text = '1'.repeat(40);
  expect(lefts([before!, before!, before!, before!], text)).toEqual([
    [100, 83],
    [412, 83],
    [100, 65],
    [412, 65],
  ]);
  expect(lefts([after!, after!, after!], text)).toEqual([
    [100, 122],
    [412, 122],
    [100, 140],
  ]);
});

test('none is beyond the page, which would get a scroll bar for it, nor for what has no text or no box', () => {
  vi.stubGlobal('scrollY', 50);
  Object.assign(document.defaultView as Window, { scrollY: 50 });
  document.body.innerHTML =
    '<p id="t" data-box="970 5 995 10">甲</p><p id="u" data-box="-30 -40 -10 -20">乙</p><p id="none">丙</p>';
  expect(marker(at(inText('#t')))).toMatchObject({ left: 978.5, top: -50 });
  expect(marker(at(inText('#u')))).toMatchObject({ left: 2, top: -50 });
  expect(marker(at(inText('#none')))).toBeUndefined();
  expect(markersOf([at(inText('#t'))], () => null)).toEqual([]);
  vi.unstubAllGlobals();
  Object.assign(document.defaultView as Window, { scrollY: 0 });
});

test('on a page from right to left the room is on the left of the window', () => {
  document.documentElement.style.direction = 'rtl';
  Object.defineProperty(document.documentElement, 'clientWidth', { configurable: true, value: 400 });
  document.body.innerHTML = '<p id="t" data-box="-590 5 -580 25">甲</p>';
  expect(marker(at(inText('#t')))).toMatchObject({ left: -577 });
  document.documentElement.style.direction = '';
});
