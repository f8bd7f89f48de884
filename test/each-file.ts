import { afterAll, expect, vi } from 'vitest';
import { builtinEnvironments } from 'vitest/runtime';

/**
 * What each file of unit tests begins and ends with. Most share a process: what one puts in the place of the clock, of globals or of
 * methods is taken back, and each has databases, and one about a page a window, that no other file has seen.
 */
const teardown =
  expect.getState().environment === 'window' ? (await builtinEnvironments.jsdom.setup(globalThis, {})).teardown : null;
// The last of all: a file's own, and what is below, find the window that it had.
afterAll(() => teardown?.(globalThis));
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

// Node has no databases of its own: those that are there an earlier file has brought.
if (globalThis.indexedDB) {
  const { IDBFactory } = await import('fake-indexeddb');
  globalThis.indexedDB = new IDBFactory();
}

/**
 * Views undo their effects some time after they are gone, when a frame was drawn or 35 ms are over: by then the page of a test
 * may be gone too. In tests that is the next turn of the loop, and no file ends before it.
 */
if (teardown) {
  const { options } = await import('preact');
  options.requestAnimationFrame = (flush) => void setTimeout(flush);
  afterAll(() => new Promise((resolve) => setTimeout(resolve)));
}
