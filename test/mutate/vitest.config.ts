import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { isOfPureRoom } from '../pure-rooms';

const tests = (process.env.TESTS ?? '').split(',');

/** The unit tests that a sample of mutants is tried with: `TESTS` names files and folders, divided by commas. */
export default defineConfig({
  resolve: { alias: { 'vitest-environment-window': join(import.meta.dirname, '../window.ts') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: tests.map((path) => (/\.test\.tsx?$/.test(path) ? path : `${path}/**/*.test.{ts,tsx}`)),
    // Files of such rooms load it once for each change, as they do where nothing is changed.
    isolate: !tests.every(isOfPureRoom),
    setupFiles: ['test/each-file.ts'],
    testTimeout: 120_000,
  },
});
