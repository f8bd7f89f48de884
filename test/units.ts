import { readdirSync, readFileSync } from 'node:fs';

/**
 * Rooms whose code is a function of what it is given: it keeps nothing and calls no browser. Their test files load it once for all
 * that run in one process, which saves a third of what they cost. So do those of all other rooms, in a process of theirs: a heap that
 * holds dictionaries, libraries and long texts beside everything that the first load is more work than one more process.
 */
const PURE = 'check document forms locales messaging model names precision read tasks text'.split(' ');
/** Files about a page share one that has loaded jsdom, which takes longer than most of their tests: see test/each-file.ts. */
const ABOUT_A_PAGE = /@vitest-environment window/;
/** What is put in the place of modules is not what the next file would find: each of these has a process of its own. */
const MODULES_REPLACED = /\bvi\.(?:mock|doMock)\(/;
/** The groups of files, each a project of vitest's, that share a process; those that share none are alone. */
export const KINDS = ['unit', 'unit-pure', 'unit-page', 'unit-alone'] as const;
const kindOf = (file: string): (typeof KINDS)[number] => {
  const text = readFileSync(file, 'utf8');
  if (MODULES_REPLACED.test(text)) return 'unit-alone';
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
