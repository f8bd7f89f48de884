import { afterAll } from 'vitest';

/**
 * Views undo their effects some time after they are gone, when a frame was drawn or 35 ms are over: by then the page of a test
 * may be gone too. In tests that is the next turn of the loop, and no file ends before it.
 */
if (typeof document !== 'undefined') {
  const { options } = await import('preact');
  options.requestAnimationFrame = (flush) => void setTimeout(flush);
  afterAll(() => new Promise((resolve) => setTimeout(resolve)));
}
