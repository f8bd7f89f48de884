import { afterEach, beforeAll } from 'vitest';
import type { LaunchedChromium } from './launch';
import { forget, tidy, type Workshop, workshop } from './workshop';

/**
 * Returns the shared browser with the extension and the samples: before the tests of a file the library is emptied, and
 * after each test its tabs are closed and its settings deleted. To be used only inside of tests.
 */
export function useLens(): Workshop<LaunchedChromium> {
  const bench = {} as Workshop<LaunchedChromium>;
  beforeAll(async () => {
    await forget(Object.assign(bench, await workshop('Chromium')));
  });
  afterEach(() => tidy(bench));
  return bench;
}
