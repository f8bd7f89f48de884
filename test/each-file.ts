import { afterAll, expect, vi } from 'vitest';
import { builtinEnvironments } from 'vitest/runtime';

/**
 * Setup and teardown of each file of unit tests. Most files share a process, so each one's fake timers, stubs and mocks
 * are undone at its end, and each gets empty databases and, if it is about a page, a window of its own.
 */
const teardown =
  expect.getState().environment === 'window' ? (await builtinEnvironments.jsdom.setup(globalThis, {})).teardown : null;
// Registered first, so that it runs last: a file's own hooks and those below still need the window.
afterAll(() => teardown?.(globalThis));
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

// Node has no IndexedDB of its own: if there is one, an earlier file has imported it.
if (globalThis.indexedDB) {
  const { IDBFactory } = await import('fake-indexeddb');
  globalThis.indexedDB = new IDBFactory();
}

/**
 * Preact flushes effects and their cleanup only after the next frame or 35 ms, when the window of a test may be gone.
 * In tests it does so in the next turn of the event loop, and each file waits for that turn before it ends.
 */
if (teardown) {
  const { options } = await import('preact');
  options.requestAnimationFrame = (flush) => void setTimeout(flush);
  afterAll(() => new Promise((resolve) => setTimeout(resolve)));
}
