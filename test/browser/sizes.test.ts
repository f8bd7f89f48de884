import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { CHROMIUM_BUILD } from './builds';

/**
 * What each part may weigh, in thousands of bytes, compressed; beyond it a page or a person waits. `oneOf`: chunks that
 * say the same in each language, of which it loads one.
 */
const BUDGETS: { part: string; entry: string; oneOf?: RegExp; limit: number; why: string }[] = [
  { part: 'the detector', entry: 'content-scripts/detect.js', limit: 4, why: 'every page of *.gov.cn parses it' },
  { part: 'the lens', entry: 'content-scripts/lens.js', limit: 37.5, why: 'every report waits for it' },
  {
    part: "the panel's tools",
    entry: 'content-scripts/tools.js',
    limit: 75,
    why: 'who presses for one of them waits for it',
  },
  { part: 'the worker', entry: 'background.js', limit: 163, why: 'it is compiled whenever it starts' },
  { part: "the overlay's style", entry: 'assets/overlay.css', limit: 4, why: 'it comes with every answer' },
  {
    part: 'the popup',
    entry: 'popup.html',
    oneOf: /^popup-/,
    limit: 25,
    why: 'it must stand at once when the button is pressed',
  },
];

/** The dictionaries of the converter: read from the package when a reader asks for a script, each by itself. */
const DICTIONARY_LIMITS = { s: 85, t: 440, tw: 430, twp: 500, hk: 450 };

const read = (path: string): string => readFileSync(join(CHROMIUM_BUILD, path), 'utf8');

/** An entry and everything that it loads before it can start: what its tags name, and static imports of those. */
function loaded(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const text = read(entry);
  const named = entry.endsWith('.html')
    ? [...text.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path = '']) => path)
    : [...text.matchAll(/(?:^|;)import\s*(?:[^;"']*?from\s*)?["']\.\/([^"']+)["']/g)].map(
        ([, path = '']) => `chunks/${path}`,
      );
  for (const path of named) loaded(path, seen);
  return seen;
}

const sizeOf = (path: string): number => gzipSync(read(path), { level: 9 }).length;

/** The largest of the chunks with such a name that are not loaded anyway. @throws where there is none */
function largest(name: RegExp, anyway: ReadonlySet<string>): string {
  const chunks = readdirSync(join(CHROMIUM_BUILD, 'chunks'))
    .filter((file) => name.test(file))
    .map((file) => `chunks/${file}`);
  const [first] = chunks.filter((path) => !anyway.has(path)).sort((one, other) => sizeOf(other) - sizeOf(one));
  if (!first) throw new Error(`There is no chunk ${name}`);
  return first;
}

test.each(BUDGETS)('$part weighs less than $limit kB, because $why', ({ entry, oneOf, limit }) => {
  const files = loaded(entry);
  if (oneOf) files.add(largest(oneOf, files));
  const sizes = [...files].map(sizeOf);
  const total = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  const list = [...files].map((path, i) => `${path} ${((sizes[i] ?? 0) / 1000).toFixed(1)}`).join(', ');
  expect(total, `${total.toFixed(1)} kB: ${list}`).toBeLessThan(limit);
});

test.each(Object.entries(DICTIONARY_LIMITS))('the dictionary to %s weighs less than %i kB', (target, limit) => {
  expect(sizeOf(`dictionaries/${target}.js`) / 1000).toBeLessThan(limit);
});

test('what an entry loads is followed through its chunks', () => {
  const files = [...loaded('popup.html')];
  expect(files.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(1);
  expect(files.some((path) => path.endsWith('.css'))).toBe(true);
});
