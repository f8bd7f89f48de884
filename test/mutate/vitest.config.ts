import { defineConfig } from 'vitest/config';

/** The unit tests that a sample of mutants is tried with: `TESTS` names files and folders, divided by commas. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: (process.env.TESTS ?? '')
      .split(',')
      .map((path) => (/\.test\.tsx?$/.test(path) ? path : `${path}/**/*.test.{ts,tsx}`)),
    testTimeout: 120_000,
  },
});
