import { readdirSync, readFileSync } from 'node:fs';

/**
 * Folders of lib/ with pure code: it keeps no state and calls no browser. Their test files run in one process and load
 * the code once, which saves a third of their time. The files of all other folders share a second process: one large
 * heap with the dictionaries, libraries and long texts of all costs more than a second process.
 */
const PURE = 'check document forms locales messaging model names precision read tasks text'.split(' ');
/**
 * Files about a page share a process that loads jsdom once, as that takes longer than most of their tests: see
 * test/each-file.ts.
 */
const ABOUT_A_PAGE = /@vitest-environment window/;
/** Files that replace modules have a process each, as the next file would get the replaced modules. */
const MODULES_REPLACED = /\bvi\.(?:mock|doMock)\(/;
/** Groups of files, each a Vitest project, that share a process; the files of `unit-alone` have one each. */
export const KINDS = ['unit', 'unit-pure', 'unit-page', 'unit-alone'] as const;
const kindOf = (file: string): (typeof KINDS)[number] => {
  const text = readFileSync(file, 'utf8');
  if (MODULES_REPLACED.test(text)) return 'unit-alone';
  if (ABOUT_A_PAGE.test(text)) return 'unit-page';
  return PURE.some((room) => file.startsWith(`test/${room}/`)) ? 'unit-pure' : 'unit';
};

/** All files of unit tests, each with its group. */
export const UNITS = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => `test/${name}`)
  .filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith('test/browser/'))
  .map((file) => ({ file, kind: kindOf(file) }));

/** Returns the files of unit tests that the given paths of files or folders include. */
export const unitsOf = (paths: readonly string[]): string[] =>
  UNITS.map(({ file }) => file).filter((file) => paths.some((path) => file === path || file.startsWith(`${path}/`)));
