import type { Environment } from 'vitest/runtime';

/**
 * The environment of test files about a page, `// @vitest-environment window` in their first line. It has nothing of its own:
 * one process serves many files, and each is given a window of its own by each-file.ts.
 */
export default {
  name: 'window',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined }),
} satisfies Environment;
