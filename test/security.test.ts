import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The rows of the table of promises: the promise, where it is tried, and the tests that it names in their files. */
const promises = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:promise|---)/.test(line))
  .map((row) => {
    const [promise = '', where = '', tests = '', ...more] = row.slice(2, -2).split(' | ');
    const named = tests.split('<br>').map((text) => /^`([^`]+)` “([^”]+)”$/.exec(text)?.slice(1) ?? [text, '']);
    return { promise, where, named: named as [file: string, name: string][], more };
  });

const CALL =
  /(?:\b(?:test|it|describe)(?:\.\w+)*|\))\(\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|`((?:\\.|[^`\\])*)`)\s*,/g;
/** What stands in a name for what the test is repeated for. */
const PLACE = /\$\{[^}]*\}|%(?:\.\d+)?[a-z#]|\$\w+/g;

/** The names of the tests and groups that a file declares; those that are passed over are none. */
function namesIn(source: string): string[] {
  const declared = [...source.replaceAll(/^\s*\/\/.*$/gm, '').matchAll(CALL)].filter(
    ([call]) => !/\.(?:skip|todo|fails)\(/.test(call),
  );
  return declared.map(([, single, double, template]) =>
    (single ?? double ?? template ?? '').replaceAll(/\\(.)/g, '$1'),
  );
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a test of this name is what SECURITY.md calls by that one. */
const isNamed = (name: string, said: string): boolean =>
  name === said || new RegExp(`^${name.split(PLACE).map(escaped).join('.+')}$`).test(said);

test('a name is found where it is that of a test, and nowhere else', () => {
  const source = `
    // test('in a comment only', () => {});
    test('one', () => {});
    describe.each([1])("two of %s", () => { it(\`three \${x} of\`, () => {}) });
    test.skip('passed over', () => {});
    say('no test', 1);`;
  const names = namesIn(source);
  const finds = (said: string): boolean => names.some((name) => isNamed(name, said));
  expect(['one', 'two of …', 'three … of'].map(finds)).toEqual([true, true, true]);
  expect(['in a comment only', 'passed over', 'no test', 'two', 'on', 'one more'].some(finds)).toBe(false);
});

test('SECURITY.md makes promises', () => expect(promises.length).toBeGreaterThan(20));

test.each(promises)('$promise', ({ promise, where, named, more }) => {
  expect(promise).not.toBe('');
  expect(more).toEqual([]);
  const sources = named.map(([file]) => (existsSync(file) ? readFileSync(file, 'utf8') : ''));
  for (const [index, [file, name]] of named.entries()) {
    const names = namesIn(sources[index]!);
    expect(
      names.some((declared) => isNamed(declared, name)),
      `${file} has no test “${name}”, but ${names.join(' · ')}`,
    ).toBe(true);
  }
  // Either in both browsers, by what the files themselves say, or with the reason why not.
  const isInBoth = sources.some((source) =>
    /\bin(?:Both(?:Own)?Browsers|Firefox)\(|\bfindFirefox\(|['"]Firefox['"]/.test(source),
  );
  if (where.startsWith('both')) expect(isInBoth, where).toBe(true);
  else expect(where).toMatch(/^(?:Chromium|Node): \S/);
});
