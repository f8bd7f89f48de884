// @vitest-environment window
import { expect, test } from 'vitest';
import { ConversionConflicts } from '../../lib/script/conversion-conflicts';

/** Conflicts by a clock of the test's own. */
function opened() {
  const clock = { now: 0 };
  return { clock, conflicts: new ConversionConflicts(() => clock.now) };
}
/** What is told of a place each time that the page puts it back, so many milliseconds after the time before. */
function told(gaps: number[], node: Node, text?: string): boolean[] {
  const { clock, conflicts } = opened();
  return gaps.map((gap) => {
    clock.now += gap;
    return conflicts.reverted(node, text);
  });
}
const text = (): Text => document.createTextNode('发布');
const SEVEN = new Array<boolean>(7).fill(false);

test('a place that is put back eight times, each within half a second, is left to the page', () => {
  expect(told(new Array(10).fill(499), text())).toEqual([...SEVEN, true, true, true]);
  // A page that goes about its business is slower.
  expect(told(new Array(20).fill(500), text())).not.toContain(true);
  // Once it waits, it is counted anew.
  expect(told([1, 1, 1, 1, 1, 1, 1, 500, 1, 1, 1, 1, 1, 1, 1], text())).toEqual([...SEVEN, ...SEVEN, true]);
});

test('a place that says something else each time is the page’s own', () => {
  const { conflicts } = opened();
  const node = text();
  for (let times = 0; times < 20; times++) expect(conflicts.reverted(node, times % 2 ? '发布' : '新闻')).toBe(false);
  // The same eight times is a conflict, whatever was there before: the last was its first.
  const again = Array.from({ length: 7 }, () => conflicts.reverted(node, '发布'));
  expect(again).toEqual([...SEVEN.slice(1), true]);
});

test('each place is counted by itself, and once', () => {
  const { conflicts } = opened();
  const [first, second] = [text(), text()];
  for (let times = 0; times < 10; times++) {
    conflicts.reverted(first);
    if (times < 7) conflicts.reverted(second);
  }
  expect(conflicts.count).toBe(1);
  expect([conflicts.ignoredNodes.has(first), conflicts.ignoredNodes.has(second)]).toEqual([true, false]);
  conflicts.reverted(second);
  expect(conflicts.count).toBe(2);
});

test('a tree is known by how long its text is and by how it begins', () => {
  const known = (...texts: string[]): boolean => {
    const { conflicts } = opened();
    const tree = document.createElement('div');
    let isLeft = false;
    for (let times = 0; times < 8; times++) {
      tree.textContent = texts[times % texts.length] ?? '';
      isLeft = conflicts.reverted(tree);
    }
    return isLeft;
  };
  const long = '发'.repeat(2000);
  expect(known('发布')).toBe(true);
  expect(known('')).toBe(true);
  expect(known('发布', '新闻')).toBe(false);
  expect(known('发布', '发布会')).toBe(false);
  // What is behind two thousand characters is not compared.
  expect(known(`${long}布`, `${long}展`)).toBe(true);
  expect(known(`${long.slice(1)}布`, `${long.slice(1)}展`)).toBe(false);
});
