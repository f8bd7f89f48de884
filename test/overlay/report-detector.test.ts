// @vitest-environment window
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { detectReport } from '../../lib/overlay/report-detector';

const TITLE = '江州市水利局2024年政府信息公开工作年度报告';
/** What only the statutory form has. */
const FORM = '<table><tr><td>本列数据的勾稽关系为</td></tr></table>';

let over: AbortController;
let isAlive = true;
const onDetected = vi.fn();
const detect = (): void => detectReport({ signal: over.signal, isAlive: () => isAlive, onDetected });
const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

function state(readyState: DocumentReadyState): void {
  Object.defineProperty(document, 'readyState', { configurable: true, get: () => readyState });
}

beforeEach(() => {
  vi.useFakeTimers();
  onDetected.mockReset();
  isAlive = true;
  over = new AbortController();
  document.title = '栏目';
  document.body.innerHTML = '<p>目录</p>';
  history.replaceState(null, '', '/list.html');
  state('complete');
});
afterEach(() => {
  over.abort();
  vi.useRealTimers();
});

test('a page that is there is known at once, once, by its title, metadata or its address', () => {
  const pages: Record<string, () => void> = {
    title: () => {
      document.title = TITLE;
    },
    metadata: () =>
      document.head.insertAdjacentHTML('beforeend', `<meta name="ColumnName" content="政府信息公开年报">`),
    address: () => history.replaceState(null, '', '/zfxxgknb/2024.html'),
  };
  for (const [name, make] of Object.entries(pages)) {
    make();
    detect();
    expect(onDetected, name).toHaveBeenCalledTimes(1);
    document.title = '栏目';
    document.body.innerHTML = '';
    document.querySelector('meta[name]')?.remove();
    history.replaceState(null, '', '/list.html');
    onDetected.mockReset();
  }
});

test('a heading tells of one as soon as the page has nothing else to do: to look for it takes as long as a page is large', async () => {
  for (const name of ['h1', 'h2']) {
    document.body.innerHTML = `<${name}>${TITLE}</${name}>`;
    detect();
    expect(onDetected, name).not.toHaveBeenCalled();
    await pass(1);
    expect(onDetected, name).toHaveBeenCalledTimes(1);
    onDetected.mockReset();
  }
});

test('a page that is none is not, and one that becomes one is once it is quiet', async () => {
  detect();
  await pass(60_000);
  document.body.insertAdjacentHTML('beforeend', FORM);
  await pass(60_000);
  // So long after it came a page is only looked at when a person or a move asks for it.
  expect(onDetected).not.toHaveBeenCalled();
  over.abort();
  over = new AbortController();
  document.body.innerHTML = '';
  detect();
  await pass(1);
  document.body.insertAdjacentHTML('beforeend', FORM);
  await pass(700);
  expect(onDetected).not.toHaveBeenCalled();
  await pass(200);
  expect(onDetected).toHaveBeenCalledTimes(1);
});

test('one that is being parsed waits for its end, however much of it is there', async () => {
  state('loading');
  document.title = TITLE;
  detect();
  for (let passed = 0; passed < 10_000; passed += 1000) {
    document.body.append('又一段');
    await pass(1000);
  }
  expect(onDetected).not.toHaveBeenCalled();
  state('interactive');
  document.dispatchEvent(new Event('DOMContentLoaded'));
  expect(onDetected).toHaveBeenCalledTimes(1);
});

test('one whose last script never answers is looked at once nothing has come for two seconds', async () => {
  state('loading');
  detect();
  document.body.insertAdjacentHTML('beforeend', `<h1>${TITLE}</h1>`);
  await pass(1900);
  expect(onDetected).not.toHaveBeenCalled();
  await pass(200);
  expect(onDetected).toHaveBeenCalledTimes(1);
});

test('one that is loaded in advance is looked at when it is shown', async () => {
  Object.assign(document, { prerendering: true });
  document.title = TITLE;
  detect();
  await pass(60_000);
  expect(onDetected).not.toHaveBeenCalled();
  Object.assign(document, { prerendering: false });
  document.dispatchEvent(new Event('prerenderingchange'));
  expect(onDetected).toHaveBeenCalledTimes(1);
});

test('a frame that answers late is looked at, and so is what is written into it afterwards', async () => {
  detect();
  await pass(60_000);
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inner = frame.contentDocument as Document;
  frame.dispatchEvent(new Event('load'));
  await pass(1000);
  expect(onDetected).not.toHaveBeenCalled();
  inner.body.innerHTML = FORM;
  await pass(1000);
  expect(onDetected).toHaveBeenCalledTimes(1);
});

test('a move to another address is looked after, however long the page has been open', async () => {
  detect();
  await pass(600_000);
  history.pushState(null, '', '/zfxxgknb/2024.html');
  dispatchEvent(new PopStateEvent('popstate'));
  await pass(1000);
  expect(onDetected).toHaveBeenCalledTimes(1);
});

test('metadata that stands in the body, where a head was broken off, names a page too', async () => {
  document.body.insertAdjacentHTML('beforeend', `<meta name="articletitle" content="${TITLE}">`);
  detect();
  await pass(1);
  expect(onDetected).toHaveBeenCalledTimes(1);
});

test('a page with more text than is looked through is left to whoever reads it', async () => {
  document.body.append('字'.repeat(1_000_001));
  detect();
  await pass(1);
  expect(onDetected).toHaveBeenCalledTimes(1);
});

test('what all of the page says is looked at once it is idle, of several looks before that once, and never where its title told', () => {
  const waiting: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (act: () => void) => waiting.push(act));
  const read = vi.spyOn(document.body, 'textContent', 'get');
  try {
    document.body.insertAdjacentHTML('beforeend', FORM);
    state('loading');
    detect();
    document.dispatchEvent(new Event('DOMContentLoaded'));
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(read).not.toHaveBeenCalled();
    expect(waiting).toHaveLength(1);
    for (const act of waiting.splice(0)) act();
    expect(read).toHaveBeenCalledTimes(1);
    expect(onDetected).toHaveBeenCalledTimes(1);
    document.title = TITLE;
    detect();
    expect(onDetected).toHaveBeenCalledTimes(1);
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(onDetected).toHaveBeenCalledTimes(2);
    expect(waiting).toHaveLength(0);
  } finally {
    read.mockRestore();
    vi.unstubAllGlobals();
  }
});

test('an extension that is gone is told nothing', () => {
  isAlive = false;
  document.title = TITLE;
  detect();
  expect(onDetected).not.toHaveBeenCalled();
});
