// @vitest-environment window
import { expect, test } from 'vitest';
import { Ledger } from '../../lib/script/ledger';

/** A text that was written, as a ledger knows it. */
function written(original: string, converted: string): { ledger: Ledger; node: Text } {
  const [ledger, node] = [new Ledger(), document.createTextNode(original)];
  ledger.write(node, new WeakRef(node), { original, written: converted });
  ledger.transcript.add(original, converted);
  return { ledger, node };
}
const restored = (ledger: Ledger): number => {
  const steps = ledger.restore();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value as number;
  }
};

test.each<[string, string, string, string]>([
  // The page put something behind what we wrote, before it, or in its place.
  ['政府发布', '政府發佈', '政府發佈（二）', '政府发布（二）'],
  ['政府发布', '政府發佈', '今日政府發佈', '今日政府发布'],
  ['政府发布规划', '政府發佈規劃', '政府新聞規劃', '政府新聞规划'],
  ['政府发布规划', '政府發佈規劃', '政府發佈計劃', '政府发布計划'],
  ['政府发布规划', '政府發佈規劃', '政府規劃', '政府规划'],
  // What grew goes back as a whole, and what stands beside it stays.
  ['软件发布', '軟體程式發佈', '軟體程式發佈（二）', '软件发布（二）'],
  ['软件发布', '軟體程式發佈', '新聞：軟體程式發佈', '新聞：软件发布'],
])('%s, written as %s, that the page made %s of, was %s', (original, converted, shown, expected) => {
  const { ledger, node } = written(original, converted);
  node.data = shown;
  expect(ledger.adopt(node)).toBe(expected);
  expect(restored(ledger)).toBe(1);
  expect(node.data).toBe(expected);
});

test('of a text that grew, nothing is known once the page wrote within it', () => {
  const { ledger, node } = written('软件发布', '軟體程式發佈');
  node.data = '軟體新聞發佈';
  expect(ledger.adopt(node)).toBe('軟體新聞發佈');
  expect(restored(ledger)).toBe(0);
  expect(node.data).toBe('軟體新聞發佈');
});

test('a text that reads as it was written is ours, and one that the page put back is not', () => {
  const { ledger, node } = written('发布', '發佈');
  expect([ledger.isOurs(node), ledger.wasReverted(node), ledger.sourceOf(node)]).toEqual([true, false, '发布']);
  node.data = '发布';
  expect([ledger.isOurs(node), ledger.wasReverted(node)]).toEqual([false, true]);
});

test('a text in which nothing is ours is noted nowhere', () => {
  const [ledger, node] = [new Ledger(), document.createTextNode('新聞')];
  expect(ledger.adopt(node)).toBe('新聞');
  expect(ledger.isOurs(node)).toBe(false);
});

test('a text that was left alone is the page’s, though one like it was written', () => {
  const { ledger } = written('发布', '發佈');
  const own = document.createTextNode('發佈');
  expect(ledger.adopt(own)).toBe('发布');
  const left = document.createTextNode('發佈');
  ledger.leave(left, '發佈');
  expect(ledger.adopt(left)).toBe('發佈');
});

test('nothing is written over what the page changed meanwhile', () => {
  const [ledger, node] = [new Ledger(), document.createTextNode('新闻')];
  expect(ledger.write(node, new WeakRef(node), { original: '发布', written: '發佈' })).toBe(false);
  expect(node.data).toBe('新闻');
});
