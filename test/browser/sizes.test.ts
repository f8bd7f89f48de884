import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { CHROMIUM_BUILD } from './builds';

/** What each part may weigh, in thousands of bytes, compressed; beyond it a page or a person waits. */
const BUDGETS = [
  { part: 'the detector', entry: 'content-scripts/detect.js', limit: 6, why: 'every page of *.gov.cn parses it' },
  { part: 'the lens', entry: 'content-scripts/lens.js', limit: 41, why: 'every report waits for it' },
  { part: 'the popup', entry: 'popup.html', limit: 25, why: 'it must stand at once when the button is pressed' },
] as const;

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

test.each(BUDGETS)('$part weighs less than $limit kB, because $why', ({ entry, limit }) => {
  const files = [...loaded(entry)];
  const sizes = files.map((path) => gzipSync(read(path), { level: 9 }).length);
  const total = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  const list = files.map((path, i) => `${path} ${((sizes[i] ?? 0) / 1000).toFixed(1)}`).join(', ');
  expect(total, `${total.toFixed(1)} kB: ${list}`).toBeLessThan(limit);
});

test('what an entry loads is followed through its chunks', () => {
  const files = [...loaded('popup.html')];
  expect(files.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(1);
  expect(files.some((path) => path.endsWith('.css'))).toBe(true);
});
