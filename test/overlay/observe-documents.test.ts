// @vitest-environment window
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { documentsOf, observeDocuments } from '../../lib/overlay/observe-documents';

let over: AbortController;
const onMutations = vi.fn<(records: MutationRecord[]) => void>();
const onFrame = vi.fn();
const observe = () =>
  observeDocuments({ signal: over.signal, onMutations, onFrame }, { childList: true, subtree: true });

beforeEach(() => {
  document.body.innerHTML = '<p>正文</p>';
  over = new AbortController();
  onMutations.mockReset();
  onFrame.mockReset();
});
afterEach(() => over.abort());

const addFrame = (within: Document = document): Document => {
  const frame = within.body.appendChild(within.createElement('iframe'));
  return frame.contentDocument as Document;
};
/** The text of what was added, in every change that was told. */
const told = (): (string | null)[] =>
  onMutations.mock.calls.flatMap(([records]) =>
    records.flatMap(({ addedNodes }) => [...addedNodes].map(({ textContent }) => textContent)),
  );
/** Lets what observers are told be told. */
const turn = (): Promise<void> => Promise.resolve();

/** Windows in one another, so many in each. */
const windows = (depth: number, count: number): Window =>
  ({
    document: { depth },
    frames: Array.from({ length: depth > 0 ? count : 0 }, () => windows(depth - 1, count)),
  }) as unknown as Window;

test('a page is its document and those of its frames, at whatever depth', () => {
  const inner = addFrame();
  const innermost = addFrame(inner);
  expect(documentsOf(window)).toEqual([document, inner, innermost]);
});

test('of a page with more than fifty frames, or deeper than five, the others are left out', () => {
  expect(documentsOf(windows(1, 60))).toHaveLength(51);
  expect(documentsOf(windows(9, 1))).toHaveLength(6);
});

test('a frame that another site keeps for itself is none of ours, and the next one is', () => {
  const foreign = {
    get document(): Document {
      throw new DOMException('a frame of another origin', 'SecurityError');
    },
  };
  const [one, other] = [
    { document: 'one', frames: [] },
    { document: 'other', frames: [] },
  ];
  const view = { document: 'page', frames: [one, foreign, other] } as unknown as Window;
  expect(documentsOf(view)).toEqual(['page', 'one', 'other']);
});

test('what changes in the page and in its frames is told', async () => {
  const inner = addFrame();
  observe();
  document.body.append('甲');
  inner.body.append('乙');
  await turn();
  expect(told()).toEqual(['甲', '乙']);
  expect(onFrame).not.toHaveBeenCalled();
});

test('a frame that has another document tells so, and is observed; a picture that has loaded is none', async () => {
  observe();
  const picture = document.body.appendChild(document.createElement('img'));
  picture.dispatchEvent(new Event('load'));
  expect(onFrame).not.toHaveBeenCalled();
  const inner = addFrame();
  onFrame.mockReset();
  document.querySelector('iframe')?.dispatchEvent(new Event('load'));
  expect(onFrame).toHaveBeenCalledTimes(1);
  await turn();
  onMutations.mockReset();
  inner.body.append('丙');
  await turn();
  expect(told()).toEqual(['丙']);
});

test('a document that came without telling is taken in when that is asked for, once', async () => {
  const follow = observe();
  const inner = addFrame();
  onFrame.mockReset();
  follow();
  follow();
  await turn();
  onMutations.mockReset();
  inner.body.append('丁');
  await turn();
  expect(told()).toEqual(['丁']);
});

test('after the end nothing is told, nor taken in', async () => {
  const follow = observe();
  over.abort();
  const inner = addFrame();
  follow();
  document.querySelector('iframe')?.dispatchEvent(new Event('load'));
  document.body.append('戊');
  inner.body.append('己');
  await turn();
  expect(told()).toEqual([]);
  expect(onFrame).not.toHaveBeenCalled();
});
