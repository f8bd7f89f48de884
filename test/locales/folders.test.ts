import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../lib/locales';

const FOLDER = join(import.meta.dirname, '../../lib/locales');

/** Every place of a text within a file of texts, with the values that it asks for. */
function placesOf(value: unknown, path = ''): string[] {
  if (typeof value === 'string') {
    const asked = value.match(/\{\w+\}|\$\d/g) ?? [];
    return [`${path} ${[...new Set(asked)].sort().join(' ')}`.trim()];
  }
  return Object.entries(value as object).flatMap(([name, inner]) => placesOf(inner, path ? `${path} › ${name}` : name));
}
const texts = (language: string, file: string): unknown =>
  JSON.parse(readFileSync(join(FOLDER, language, file), 'utf8'));

const [first, ...others] = LANGUAGES;

test.each(others)('the folder of %s has every file that the first language has, and no other', (language) => {
  expect(readdirSync(join(FOLDER, language)).sort()).toEqual(readdirSync(join(FOLDER, first)).sort());
});

test.each(others)('%s says all that the browser itself shows', (language) => {
  expect(placesOf(texts(language, 'browser.json'))).toEqual(placesOf(texts(first, 'browser.json')));
});

test.each(others)('%s has the sentences of every rule, and their values', (language) => {
  const rules = (of: string): string[] => placesOf((texts(of, 'sentences.json') as { rules: unknown }).rules).sort();
  expect(rules(language)).toEqual(rules(first));
});

test('a language that lacks a text is told by its place', () => {
  expect(placesOf({ rules: { a: { failed: '{n} of {all}', why: 'x' } } })).toEqual([
    'rules › a › failed {all} {n}',
    'rules › a › why',
  ]);
});
