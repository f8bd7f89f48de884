import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The unit tests that a sample of mutants is tried with: `TESTS` names files and folders, divided by commas. */
export default defineConfig({
  resolve: { alias: { 'vitest-environment-window': join(import.meta.dirname, '../window.ts') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: (process.env.TESTS ?? '')
      .split(',')
      .map((path) => (/\.test\.tsx?$/.test(path) ? path : `${path}/**/*.test.{ts,tsx}`)),
    setupFiles: ['test/each-file.ts'],
    testTimeout: 120_000,
  },
});
