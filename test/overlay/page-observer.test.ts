// @vitest-environment window
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { observePage } from '../../lib/overlay/page-observer';

let over: AbortController;
const onQuiet = vi.fn<() => Promise<boolean>>();
const onChange = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p id="a">六</p>';
  over = new AbortController();
  onQuiet.mockReset().mockResolvedValue(false);
  onChange.mockReset();
  observePage({ signal: over.signal, onQuiet, onChange });
});
afterEach(() => {
  over.abort();
  vi.useRealTimers();
});

/** Lets so many milliseconds pass, and what is due in them happen. */
const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
const write = (text: string): void => (document.querySelector('#a') as Element).replaceChildren(text);

test('a page that changed is looked at once it has been quiet for a while', async () => {
  write('七');
  await pass(500);
  write('八');
  await pass(690);
  expect(onChange).toHaveBeenCalledTimes(2);
  expect(onQuiet).not.toHaveBeenCalled();
  await pass(20);
  expect(onQuiet).toHaveBeenCalledTimes(1);
  await pass(60_000);
  expect(onQuiet).toHaveBeenCalledTimes(1);
});

test('one that never is quiet is looked at after five seconds', async () => {
  for (let passed = 0; passed < 4900; passed += 100) {
    write(`${passed}`);
    await pass(100);
  }
  expect(onQuiet).not.toHaveBeenCalled();
  for (let passed = 0; passed < 300; passed += 100) {
    write(`${passed}`);
    await pass(100);
  }
  expect(onQuiet).toHaveBeenCalledTimes(1);
});

test('each look that finds nothing new doubles the wait: a page with a ticker is soon left alone', async () => {
  const looks: number[] = [];
  onQuiet.mockImplementation(async () => {
    looks.push(Date.now());
    return false;
  });
  for (let second = 0; second < 600; second++) {
    write(`${second}`);
    await pass(1000);
  }
  // Quiet for 0.7 s at first, then waits of 1.4, 2.8 … to 60 s, at least 5 s apart where it never is quiet.
  expect(looks.length).toBeLessThan(20);
  expect(looks.length).toBeGreaterThan(10);
  const [last = 0, before = 0] = [looks.at(-1), looks.at(-2)];
  expect(last - before).toBeGreaterThanOrEqual(60_000);
});

test('a look that found something new is followed as closely as before', async () => {
  for (let i = 0; i < 5; i++) {
    write(`${i}`);
    await pass(60_000);
  }
  onQuiet.mockReset().mockResolvedValue(true);
  write('新');
  await pass(60_000);
  write('又新');
  await pass(750);
  expect(onQuiet).toHaveBeenCalledTimes(2);
});

test('no page is looked at more than sixty times, until it moves to another address', async () => {
  onQuiet.mockResolvedValue(true);
  for (let i = 0; i < 80; i++) {
    write(`${i}`);
    await pass(1000);
  }
  expect(onQuiet).toHaveBeenCalledTimes(60);
  history.pushState(null, '', '/second');
  dispatchEvent(new PopStateEvent('popstate'));
  await pass(1000);
  expect(onQuiet).toHaveBeenCalledTimes(61);
});

test.each([
  ['a script', () => document.createElement('script')],
  ['a style', () => document.createElement('style')],
  ['our own element', () => document.createElement('gongkai-lens')],
  ['blanks', () => document.createTextNode('  \n ')],
])('%s says nothing: the page is not looked at for it', async (_, make) => {
  document.body.append(make());
  await pass(60_000);
  expect(onChange).toHaveBeenCalled();
  expect(onQuiet).not.toHaveBeenCalled();
});

test('text that was taken away, and text that was written into a node, is looked for', async () => {
  document.body.append(document.createTextNode('件'));
  await pass(1000);
  ((document.querySelector('#a') as Element).firstChild as Text).data = '九';
  await pass(2000);
  document.body.innerHTML = '';
  await pass(4000);
  expect(onQuiet).toHaveBeenCalledTimes(3);
});

test('a frame that has another document is looked at, and what happens in it from then on', async () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  await pass(1000);
  const looked = onQuiet.mock.calls.length;
  frame.dispatchEvent(new Event('load'));
  await pass(60_000);
  expect(onQuiet).toHaveBeenCalledTimes(looked + 1);
  (frame.contentDocument as Document).body.append('文');
  await pass(60_000);
  expect(onQuiet).toHaveBeenCalledTimes(looked + 2);
});

test('a frame within a frame is one too', async () => {
  const outer = document.createElement('iframe');
  document.body.append(outer);
  outer.dispatchEvent(new Event('load'));
  const inner = (outer.contentDocument as Document).createElement('iframe');
  (outer.contentDocument as Document).body.append(inner);
  await pass(60_000);
  inner.dispatchEvent(new (outer.contentWindow as Window & typeof globalThis).Event('load'));
  await pass(60_000);
  const looked = onQuiet.mock.calls.length;
  (inner.contentDocument as Document).body.append('文');
  await pass(60_000);
  expect(onQuiet).toHaveBeenCalledTimes(looked + 1);
});

test('to show or hide a passage is to say something else: a slide, a menu or an empty box is not', async () => {
  document.body.innerHTML = `<div id="tab">${'条'.repeat(200)}</div><div id="menu">${'单'.repeat(199)}</div><div id="box"></div>`;
  await pass(60_000);
  const looked = onQuiet.mock.calls.length;
  const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
  byId('menu').style.display = 'none';
  byId('box').className = 'on';
  byId('tab').title = '年报';
  await pass(60_000);
  expect(onQuiet).toHaveBeenCalledTimes(looked);
  byId('tab').hidden = true;
  await pass(60_000);
  expect(onQuiet).toHaveBeenCalledTimes(looked + 1);
});

test('a page that has been parsed to its end is looked at once more', async () => {
  document.dispatchEvent(new Event('readystatechange'));
  await pass(1000);
  expect(onQuiet).toHaveBeenCalledTimes(1);
});

test('when the visit is over nothing is looked at any more', async () => {
  write('七');
  over.abort();
  await pass(60_000);
  write('八');
  await pass(60_000);
  expect(onQuiet).not.toHaveBeenCalled();
});
