import { expect, test } from 'vitest';
import type { Target } from '../../lib/script/types';
import { seeded } from '../generate/random';
import { officialWords, type Pair, type Role } from './official-prose';
import { guarded, plain } from './oracle';

const CHARACTERS = 1_000_000;

/** Rows of words as they stand in the prose of a report. */
const ROWS: (Role | '的')[][] = [
  ['time', 'body', 'adverb', 'verb', 'measure', 'noun'],
  ['body', 'linker', 'noun', 'verb', 'noun'],
  ['verb', 'noun', 'linker', 'noun'],
  ['adverb', 'verb', 'noun', 'noun'],
  ['measure', 'noun', 'adverb', 'verb'],
  ['body', 'noun', 'verb', 'measure', 'noun'],
  ['noun', 'noun', 'verb', 'verb'],
  ['time', 'linker', 'body', 'verb', 'noun', 'noun'],
  ['linker', 'noun', 'adverb', 'verb', 'body'],
  ['verb', 'verb', 'noun'],
  ['body', 'body', 'verb', 'noun'],
  ['body', 'verb', '的', 'thing'],
  ['thing', '的', 'noun', 'verb'],
];

/** A million characters of prose, clause by clause, from the words of `official-prose.ts`. */
function clauses(): Pair[][] {
  const words = officialWords();
  const { pick } = seeded(18);
  const made: Pair[][] = [];
  for (let length = 0; length < CHARACTERS; ) {
    const row = pick(ROWS).map((role) => (role === '的' ? { hans: '的', hant: '的' } : pick(words[role])));
    for (const { hans } of row) length += hans.length;
    made.push(row);
  }
  return made;
}

const PROSE = clauses();
const text = (row: readonly Pair[]): string => row.map(({ hans }) => hans).join('');

/** Clauses that come out otherwise than their words; `right` says what a word is to become. */
function wrong(convert: (hans: string) => string, right: (word: Pair) => string): string[] {
  return PROSE.filter((row) => convert(text(row)) !== row.map(right).join('')).map(
    (row) => `${row.map(({ hans }) => hans).join('|')} → ${convert(text(row))}`,
  );
}

test('every word comes out as it was written by hand', () => {
  const words = Object.values(officialWords()).flat();
  expect(words.length).toBeGreaterThan(750);
  expect(words.filter(({ hans, hant }) => guarded('s', 'tw').convert(hans) !== hant)).toEqual([]);
});

test('in a million characters of official prose at most one phrase comes out wrong, where OpenCC has thousands', () => {
  const convert = (hans: string): string => guarded('s', 'tw').convert(hans);
  const errors = wrong(convert, ({ hant }) => hant);
  expect(errors.length, errors.join('\n')).toBeLessThanOrEqual(1);
  expect(
    wrong(
      (hans) => plain('s', 'tw').convert(hans),
      ({ hant }) => hant,
    ).length,
  ).toBeGreaterThan(2000);
});

test.each<Target>(['t', 'hk', 'twp'])('to %s a clause comes out as its words do', (target) => {
  const convert = (hans: string): string => guarded('s', target).convert(hans);
  const words = new Map(
    Object.values(officialWords())
      .flat()
      .map((word) => [word.hans, convert(word.hans)]),
  );
  const errors = wrong(convert, ({ hans }) => words.get(hans) ?? hans);
  expect(errors.length, errors.slice(0, 40).join('\n')).toBeLessThanOrEqual(1);
});
