import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { UNITS } from '../units';

/** The unit tests that a sample of mutants is tried with: `TESTS` names files and folders, divided by commas. */
const paths = (process.env.TESTS ?? '').split(',');
const tests = UNITS.filter(({ file }) => paths.some((path) => file === path || file.startsWith(`${path}/`)));
/** Those whose code is a function of what it is given load it once for each change, as they do where nothing is changed. */
const isShared = ({ kind }: (typeof UNITS)[number]): boolean => kind === 'unit-pure';

export default defineConfig({
  resolve: { alias: { 'vitest-environment-window': join(import.meta.dirname, '../window.ts') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    setupFiles: ['test/each-file.ts'],
    testTimeout: 120_000,
    projects: [true, false]
      .map((shared) => ({ shared, files: tests.filter((test) => isShared(test) === shared).map(({ file }) => file) }))
      .filter(({ files }) => files.length)
      .map(({ shared, files }) => ({
        extends: true as const,
        test: { name: shared ? 'shared' : 'own', include: files, isolate: !shared },
      })),
  },
});
