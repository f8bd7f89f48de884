import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unitsOf } from '../units';

/** Tests beside those of the same folder that say what a folder is for. */
const COVERING: Record<string, string[]> = {
  forms: [
    'test/check/run-rules.test.ts',
    'test/check/cases.test.ts',
    'test/check/summary.test.ts',
    'test/read/headings.test.ts',
    'test/library/lists.test.ts',
  ],
  document: ['test/read/hidden.test.ts', 'test/read/media.test.ts'],
  check: ['test/precision'],
  model: ['test/forms/invented.test.ts', 'test/check/run-rules.test.ts', 'test/check/diagnosis.test.ts'],
  names: ['test/read/issuer.test.ts'],
};

/** They start a browser, which each change would do. */
const WITH_BROWSER = ['test/document/pdf/printed.test.ts'];

/** Folders whose score is held: what is read and said of a page, what is done to it, and what is kept. */
export const FOLDERS = ['forms', 'model', 'names', 'read', 'check', 'document', 'annotate', 'script', 'library'].map(
  (name) => `lib/${name}`,
);

const linesOf = (file: string): number => readFileSync(file, 'utf8').split('\n').length;

/** Whether a file is code that somebody wrote: tables made by a command and types of others are not. */
const isCode = (file: string): boolean => !/\.(?:generated|d)\.tsx?$/.test(file);

/** An order that hangs on a number and on what a thing is called, and on nothing else. */
export function byRank<T>(seed: number, nameOf: (thing: T) => string): (a: T, b: T) => number {
  const rank = (thing: T): string =>
    createHash('sha256')
      .update(`${seed} ${nameOf(thing)}`)
      .digest('hex');
  return (a, b) => (rank(a) < rank(b) ? -1 : 1);
}

/**
 * Files of a folder, whole, chosen by a number: the same number chooses the same ones whatever their order on disk.
 * @param path a folder, or one file, which is its own sample
 * @param lines about how many lines the sample has
 */
export function sampleOf(path: string, lines: number, seed: number): string[] {
  if (statSync(path).isFile()) return [path];
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && isCode(name))
    .map((name) => join(path, name))
    .sort(byRank(seed, (file) => file));
  const chosen: string[] = [];
  let count = 0;
  for (const file of files) {
    if (count >= lines) break;
    chosen.push(file);
    count += linesOf(file);
  }
  return chosen;
}

/** The unit tests that mirror a source path, or the nearest folder around it that is mirrored, and those that cover it too. */
export function testsOf(path: string): string[] {
  const [, folder = ''] = path.split('/');
  let mirror = path.replace(/^lib\//, 'test/').replace(/^(?=components\/|entrypoints\/)/, 'test/');
  while (mirror.includes('/') && (!existsSync(mirror) || statSync(mirror).isFile())) mirror = dirname(mirror);
  const paths = [...(mirror.includes('/') ? [mirror] : []), ...(COVERING[folder] ?? [])];
  return unitsOf(paths).filter((file) => !WITH_BROWSER.includes(file));
}
