import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { UNITS, unitsOf } from '../units';

/** The unit tests that a sample of mutants is tried with: `TESTS` names files and folders, divided by commas. */
const tests = unitsOf((process.env.TESTS ?? '').split(','));
/** Those that share a process load what is changed once for each change, as they do where nothing is changed. */
const shared = new Set(UNITS.filter(({ kind }) => kind !== 'unit-alone').map(({ file }) => file));

export default defineConfig({
  resolve: { alias: { 'vitest-environment-window': join(import.meta.dirname, '../window.ts') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    setupFiles: ['test/each-file.ts'],
    testTimeout: 120_000,
    projects: [true, false]
      .map((isShared) => ({ isShared, include: tests.filter((file) => shared.has(file) === isShared) }))
      .filter(({ include }) => include.length)
      .map(({ isShared, include }) => ({
        extends: true as const,
        test: { name: isShared ? 'shared' : 'own', include, isolate: !isShared },
      })),
  },
});
