import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The rows of the table of promises: the promise, and the tests that it names. */
const promises = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:promise|---)/.test(line))
  .map((row) => {
    const [, promise = '', tests = ''] = row.split(' | ').length === 2 ? ['', ...row.split(' | ')] : [];
    return { promise, tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path) };
  });

test('SECURITY.md makes promises', () => expect(promises.length).toBeGreaterThan(8));

test.each(promises)('$promise', ({ promise, tests }) => {
  expect(promise).not.toBe('');
  expect(tests.length).toBeGreaterThan(0);
  for (const path of tests) {
    expect(existsSync(path), path).toBe(true);
    expect(readFileSync(path, 'utf8'), path).toMatch(/\b(?:test|it)\b[.(]/);
  }
});
