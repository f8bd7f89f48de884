import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** The lines of all other tests that match, with where they stand. */
function linesLike(pattern: RegExp): string[] {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.test\.tsx?$/.test(name) && name !== 'waits.test.ts',
  );
  return files.flatMap((name) =>
    readFileSync(join(import.meta.dirname, name), 'utf8')
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${name}:${at + 1}: ${line.trim()}`] : [])),
  );
}

/** A promise of nothing but time. */
const SLEEP = /new Promise\(\((\w+)\) => setTimeout\(\1, (?!0\))/;

test('no test waits by the clock: between two looks at a state it may', () => {
  expect(SLEEP.test('await new Promise((resolve) => setTimeout(resolve, 500));')).toBe(true);
  expect(linesLike(SLEEP).filter((line) => !/: while \(/.test(line))).toEqual([]);
});

test('none has a patience of its own', () => {
  expect(linesLike(/expect\.poll\(.*timeout:|vi\.waitFor\(/)).toEqual([]);
});
