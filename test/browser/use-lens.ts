import { afterEach, beforeAll } from 'vitest';
import type { LaunchedChromium } from './launch';
import { forget, tidy, type Workshop, workshop } from './workshop';

/**
 * The browser with the extension, the samples, and nothing remembered: before the tests of a file the library is empty,
 * and after each test its tabs are closed and its settings forgotten. To be read inside of tests only.
 */
export function useLens(): Workshop<LaunchedChromium> {
  const bench = {} as Workshop<LaunchedChromium>;
  beforeAll(async () => {
    await forget(Object.assign(bench, await workshop('Chromium')));
  });
  afterEach(() => tidy(bench));
  return bench;
}
