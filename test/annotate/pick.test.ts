// @vitest-environment window
import { beforeEach, expect, test } from 'vitest';
import { anchorOn } from '../../lib/annotate/anchor';
import type { FindingLocation } from '../../lib/annotate/locations';
import { isForThePage, pick } from '../../lib/annotate/pick';
import { layOut } from './layout';

const location = (selector: string, rest: Partial<FindingLocation> = {}): FindingLocation => ({
  finding: 3,
  paint: 'suspect',
  anchor: anchorOn(document.querySelector(selector) as Element),
  suggested: null,
  option: null,
  at: [],
  gap: null,
  ...rest,
});
/** An event of this page's window; jsdom takes no window that its environment has wrapped. */
function event(init: MouseEventInit = {}): MouseEvent {
  const made = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
  Object.defineProperty(made, 'view', { value: document.defaultView });
  return made;
}
const click = (clientX: number, clientY: number): MouseEvent => event({ clientX, clientY });

beforeEach(() => {
  document.body.innerHTML = '<b id="a" data-box="100 100 120 110">6</b><b id="hidden">7</b>';
  layOut();
});

test.each([
  [100, 100, 3],
  [96, 96, 3],
  [124, 114, 3],
  [95, 105, null],
  [125, 105, null],
  [110, 95, null],
  [110, 115, null],
])('a click at %i, %i picks %s: four pixels beside a figure still hit it', (x, y, finding) => {
  expect(pick([location('#a')], click(x, y))).toBe(finding);
});

test('terms of a sum, gaps, hidden places and those of another window are not picked', () => {
  const { anchor } = location('#a');
  expect(pick([location('#a', { paint: 'term' })], click(105, 105))).toBeNull();
  expect(pick([location('#a', { gap: 'before' })], click(105, 105))).toBeNull();
  expect(pick([location('#hidden')], click(0, 0))).toBeNull();
  expect(pick([location('#a', { anchor })], new MouseEvent('click', { clientX: 105, clientY: 105 }))).toBeNull();
});

test('of several places under the pointer the first is picked', () => {
  expect(pick([location('#a', { finding: 1 }), location('#a', { finding: 2 })], click(105, 105))).toBe(1);
});

function clicked(html: string, init: MouseEventInit = {}): MouseEvent {
  document.body.innerHTML = html;
  const target = document.querySelector('#t') as Element;
  const made = event(init);
  target.dispatchEvent(made);
  return made;
}

test.each([
  '<a href="#"><b id="t">6</b></a>',
  '<button><b id="t">6</b></button>',
  '<label><b id="t">6</b></label>',
  '<details><summary><b id="t">6</b></summary></details>',
  '<div role="button"><b id="t">6</b></div>',
  '<input id="t">',
])('a click that means something to the page is the page’s: %s', (html) => {
  expect(isForThePage(clicked(html))).toBe(true);
});

test('so is one with another button, one that the page has answered, and the end of a selection', () => {
  expect(isForThePage(clicked('<b id="t">6</b>'))).toBe(false);
  expect(isForThePage(clicked('<a><b id="t">6</b></a>'))).toBe(false);
  expect(isForThePage(clicked('<b id="t">6</b>', { button: 1 }))).toBe(true);
  const answered = clicked('<b id="t">6</b>');
  answered.preventDefault();
  expect(isForThePage(answered)).toBe(true);
  const selecting = clicked('<b id="t">66</b>');
  getSelection()?.selectAllChildren(document.querySelector('#t') as Element);
  expect(isForThePage(selecting)).toBe(true);
});
