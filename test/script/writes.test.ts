// @vitest-environment window
import { beforeEach, expect, test } from 'vitest';
import { Ledger } from '../../lib/script/ledger';
import { Writes } from '../../lib/script/writes';

let ledger: Ledger;
let ignored: WeakSet<Node>;
let told: Node[];
let writes: Writes;

beforeEach(() => {
  document.body.innerHTML = '<p id="a" title="发布">发布</p><p id="b">头发</p>';
  ledger = new Ledger();
  ignored = new WeakSet();
  told = [];
  writes = new Writes(ledger, ignored, (nodes) => told.push(...nodes));
});

const element = (id: string) => document.getElementById(id) as HTMLElement;
const text = (id: string) => element(id).firstChild as Text;
/** Lets steps run to their end, and gives how many pauses there were. */
const settle = (steps: Generator<void, void>): number => [...steps].length;

test('what waits is written, counted and told in its order', () => {
  writes.text(text('b'), '头发', '頭髮');
  writes.text(text('a'), '发布', '發佈');
  expect(document.body.textContent).toBe('发布头发');
  settle(writes.texts());
  expect(document.body.textContent).toBe('發佈頭髮');
  expect(writes.changed).toBe(2);
  expect(told).toEqual([text('b'), text('a')]);
});

test('a text that the page wrote meanwhile stays the page’s, and is not told', () => {
  writes.text(text('a'), '发布', '發佈');
  writes.text(text('b'), '头发', '頭髮');
  text('a').data = '发展';
  settle(writes.texts());
  expect(document.body.textContent).toBe('发展頭髮');
  expect(writes.changed).toBe(1);
  expect(told).toEqual([text('b')]);
  expect([...drained(ledger)]).toEqual([]);
  expect(document.body.textContent).toBe('发展头发');
});

test('a label that the page wrote meanwhile stays the page’s', () => {
  writes.label(element('a'), 'title', '发布', '發佈');
  element('a').title = '发展';
  settle(writes.labels());
  expect(element('a').title).toBe('发展');
  expect([writes.changed, told]).toEqual([0, []]);
});

test('a label that the page took away meanwhile stays away', () => {
  writes.label(element('a'), 'title', '发布', '發佈');
  element('a').removeAttribute('title');
  settle(writes.labels());
  expect(element('a').hasAttribute('title')).toBe(false);
});

test('an earlier conversion of the same text gives way to a later one', () => {
  writes.text(text('a'), '发布', '發布');
  settle(writes.texts());
  writes.text(text('a'), '发布', '發佈');
  settle(writes.texts());
  expect(text('a').data).toBe('發佈');
  expect([...drained(ledger)]).toEqual([]);
  expect(text('a').data).toBe('发布');
});

test('a node that is not to be converted any more by the time of writing is left alone', () => {
  writes.text(text('a'), '发布', '發佈');
  ignored.add(text('a'));
  settle(writes.texts());
  expect(text('a').data).toBe('发布');
  expect(writes.changed).toBe(0);
});

test('what reads as it shall is not written, nor told', () => {
  writes.text(text('a'), '发布', '发布');
  writes.label(element('a'), 'title', '发布', '发布');
  settle(writes.labels());
  settle(writes.texts());
  expect([writes.changed, told]).toEqual([0, []]);
});

test('a language comes after the texts, and is not counted', () => {
  writes.text(text('a'), '发布', '發佈');
  writes.label(element('a'), 'lang', null, 'zh-TW');
  settle(writes.labels());
  settle(writes.texts());
  expect(element('a').lang).toBe('');
  settle(writes.languages());
  expect(element('a').lang).toBe('zh-TW');
  expect(told).toEqual([text('a'), element('a')]);
  expect(writes.changed).toBe(1);
});

test('nothing is written a second time', () => {
  writes.text(text('a'), '发布', '發佈');
  writes.label(element('a'), 'title', '发布', '發佈');
  settle(writes.labels());
  settle(writes.texts());
  text('a').data = '发布';
  element('a').title = '发布';
  settle(writes.labels());
  settle(writes.texts());
  expect(text('a').data).toBe('发布');
  expect(element('a').title).toBe('发布');
  expect(writes.changed).toBe(2);
});

test('long work pauses after each 256 nodes, and those written have been told by then', () => {
  const nodes = Array.from({ length: 600 }, () => document.body.appendChild(document.createTextNode('发')));
  for (const node of nodes) writes.text(node, '发', '發');
  const counts = [
    ...(function* () {
      for (const _ of writes.texts()) yield [told.length, nodes.filter(({ data }) => data === '發').length];
    })(),
  ];
  expect(counts).toEqual([
    [256, 256],
    [512, 512],
  ]);
  expect(told).toEqual(nodes);
});

function* drained(from: Ledger): Generator<unknown> {
  const steps = from.restore();
  for (let step = steps.next(); !step.done; step = steps.next()) if (step.value !== undefined) yield step.value;
}
