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

/** Nodes that are written one after another. */
function many(ledger: Ledger, count: number): Text[] {
  return Array.from({ length: count }, () => {
    const node = document.createTextNode('发布');
    ledger.write(node, new WeakRef(node), { original: '发布', written: '發佈' });
    return node;
  });
}
/** In how many steps everything is put back: as many as nodes are kept in mind. */
const stepsOf = (ledger: Ledger): number => [...ledger.restore()].length;

test('beyond ten thousand nodes those that are the page’s again are sorted out', () => {
  const ledger = new Ledger();
  const nodes = many(ledger, 10_000);
  for (const node of nodes.slice(1)) ledger.forget(node);
  const last = many(ledger, 1);
  expect(stepsOf(ledger)).toBe(2);
  expect([...nodes, ...last].filter(({ data }) => data === '发布')).toEqual([nodes[0], ...last]);
  const few = new Ledger();
  for (const node of many(few, 10_000)) few.forget(node);
  expect(stepsOf(few)).toBe(10_000);
});

test('a node that was written again and again is kept in mind once', () => {
  const [ledger, node] = [new Ledger(), document.createTextNode('发布')];
  for (let times = 0; times <= 10_000; times++) {
    node.data = '发布';
    ledger.forget(node);
    ledger.write(node, new WeakRef(node), { original: '发布', written: '發佈' });
  }
  expect(stepsOf(ledger)).toBe(1);
  expect(node.data).toBe('发布');
});

test('where all of them are there, they are looked through again only when there are twice as many', () => {
  const ledger = new Ledger();
  const nodes = many(ledger, 10_001);
  for (const node of nodes) ledger.forget(node);
  many(ledger, 10_001);
  expect(stepsOf(ledger)).toBe(20_002);
  const more = new Ledger();
  for (const node of many(more, 10_001)) more.forget(node);
  many(more, 10_002);
  expect(stepsOf(more)).toBe(10_002);
});

test('what is told of a label is what the page has, and what it changed meanwhile stays', () => {
  const [ledger, element] = [new Ledger(), document.createElement('a')];
  element.title = '发布';
  expect(ledger.writeAttribute(element, 'title', '新闻', '新聞')).toBe(false);
  expect(ledger.writeAttribute(element, 'title', '发布', '發佈')).toBe(true);
  expect([element.title, ledger.attributeOf(element, 'title')]).toEqual(['發佈', '发布']);
  expect(ledger.writeAttribute(element, 'title', '发布', '發佈')).toBe(false);
  element.title = '新聞';
  expect(ledger.attributeOf(element, 'title')).toBe('新聞');
  expect(restored(ledger)).toBe(0);
  expect(element.title).toBe('新聞');
});

test('a label that was not there is taken away again, and one that was written as it was is forgotten', () => {
  const [ledger, element] = [new Ledger(), document.createElement('a')];
  expect(ledger.attributeOf(element, 'title')).toBe(null);
  expect(ledger.writeAttribute(element, 'title', null, '發佈')).toBe(true);
  ledger.writeAttribute(element, 'lang', null, 'zh-Hant');
  expect(ledger.writeAttribute(element, 'lang', null, null)).toBe(true);
  expect(element.hasAttribute('lang')).toBe(false);
  expect(restored(ledger)).toBe(1);
  expect(element.hasAttribute('title')).toBe(false);
});

test('a label that the page made of ours was what ours was', () => {
  const { ledger } = written('发布', '發佈');
  const element = document.createElement('a');
  expect(ledger.adoptAttribute(element, 'title')).toBe(null);
  element.title = '新聞';
  expect(ledger.adoptAttribute(element, 'title')).toBe('新聞');
  element.title = '發佈';
  expect([ledger.adoptAttribute(element, 'title'), ledger.adoptAttribute(element, 'title')]).toEqual(['发布', '发布']);
  element.setAttribute('alt', '發佈');
  expect(ledger.adoptAttribute(element, 'alt')).toBe('发布');
  // With the text that they were made of.
  expect(restored(ledger)).toBe(3);
  expect([element.title, element.getAttribute('alt')]).toEqual(['发布', '发布']);
});
