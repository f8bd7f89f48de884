import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/order.ts';
import { PATIENCE } from './test/patience.ts';
import { KINDS, UNITS } from './test/units.ts';

export default defineConfig({
  resolve: { alias: { 'vitest-environment-window': join(import.meta.dirname, 'test/window.ts') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    // How long all tests poll for a result; vitest's default of one second can pass between two frames on a busy
    // machine.
    expect: { poll: { timeout: PATIENCE } },
    // Runs the files of all projects in one sequence, the slowest first: with short ones last no worker is idle.
    sequence: { sequencer: LongestFirst },
    projects: [
      ...KINDS.map((name) => ({
        extends: true as const,
        test: {
          name,
          include: UNITS.filter(({ kind }) => kind === name).map(({ file }) => file),
          isolate: name === 'unit-alone',
          setupFiles: ['test/each-file.ts'],
          testTimeout: 120_000,
        },
      })),
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/setup.ts'],
          // Files of one worker share what is costly to start, see test/browser/workshop.ts.
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
