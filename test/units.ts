import { readdirSync, readFileSync } from 'node:fs';

/**
 * Rooms whose code is a function of what it is given: it keeps nothing and calls no browser. Their test files load it once for all
 * that run in one process, which saves a third of what they cost. The files of all other rooms have a process of their own: a heap
 * that holds dictionaries, libraries and long texts of many files at once is more work than it saves.
 */
const PURE = ['check', 'document', 'forms', 'locales', 'messaging', 'model', 'names', 'read', 'tasks', 'text'];
/** Files about a page share one that has loaded jsdom, which takes longer than most of their tests: see test/each-file.ts. */
const ABOUT_A_PAGE = /@vitest-environment window/;
/** What is put in the place of modules is not what the next file would find. */
const MODULES_REPLACED = /\bvi\.(?:mock|doMock)\(/;
const kindOf = (file: string): 'unit' | 'unit-pure' | 'unit-page' => {
  const text = readFileSync(file, 'utf8');
  if (MODULES_REPLACED.test(text)) return 'unit';
  if (ABOUT_A_PAGE.test(text)) return 'unit-page';
  return PURE.some((room) => file.startsWith(`test/${room}/`)) ? 'unit-pure' : 'unit';
};

/** All files of unit tests, and which other files each may share a process with. */
export const UNITS = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => `test/${name}`)
  .filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith('test/browser/'))
  .map((file) => ({ file, kind: kindOf(file) }));

/** The files of unit tests that paths name: files, and folders with all within. */
export const unitsOf = (paths: readonly string[]): string[] =>
  UNITS.map(({ file }) => file).filter((file) => paths.some((path) => file === path || file.startsWith(`${path}/`)));
