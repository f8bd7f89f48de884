import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/order.ts';
import { PATIENCE } from './test/patience.ts';

/**
 * Rooms whose code is a function of what it is given: it keeps nothing and calls no browser. Their test files load it once for all
 * that run in one process, which saves a third of what they cost. One that puts something else in the place of modules, of the clock or
 * of the globals changes what the next would find: it has a process of its own, as the files of all other rooms have.
 */
const PURE = ['check', 'document', 'forms', 'locales', 'model', 'names', 'read', 'text'];
const APART = /@vitest-environment|\bvi\.(?:mock|doMock|stub|useFake)/;
const sharing = PURE.flatMap((room) =>
  readdirSync(`test/${room}`, { recursive: true, encoding: 'utf8' })
    .map((name) => `test/${room}/${name}`)
    .filter((file) => /\.test\.tsx?$/.test(file) && !APART.test(readFileSync(file, 'utf8'))),
);
const UNIT = { setupFiles: ['test/view-effects.ts'], testTimeout: 120_000 };

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    // What comes later is waited for, in all tests alike; one second, which is vitest's own, a busy machine takes for a frame.
    expect: { poll: { timeout: PATIENCE } },
    // The files of all projects in one row, those of the browsers first: short ones at the end leave no worker without work.
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', ...sharing],
          ...UNIT,
        },
      },
      {
        extends: true,
        test: { name: 'unit-pure', include: sharing, isolate: false, ...UNIT },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/setup.ts'],
          // Files of one worker share what is costly to start: see workshop.ts.
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
