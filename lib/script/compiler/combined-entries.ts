import { type Entry, KIND } from '../types';
import type { Matcher } from './matcher';
import { readSequence, type Word } from './word-sequence';

/**
 * Maximum number of the first dictionary's phrases in one sequence: no text has more side by side, and phrases whose
 * end is another's start would make sequences without end.
 */
const MAX_PHRASES = 2;

/** Whether the first dictionary would divide their joined text into just these words. */
type Allowed = (sequence: readonly Word[]) => boolean;

const isPhrase = ({ from }: Word): boolean => from.length > ((from.codePointAt(0) as number) > 0xffff ? 2 : 1);

/** For each later dictionary, the words grouped by the first character that they have when they reach it. */
function byFirstCharacter(words: readonly Word[], later: readonly Matcher[]): Map<string, Word[]>[] {
  return later.map((_, index) => {
    const before = later.slice(0, index);
    const groups = new Map<string, Word[]>();
    for (const word of words) {
      const seen = before.reduce((text, matcher) => matcher.convert(text), word.to);
      const character = String.fromCodePoint(seen.codePointAt(0) as number);
      const group = groups.get(character);
      if (group) group.push(word);
      else groups.set(character, [word]);
    }
    return groups;
  });
}

/** Returns an entry for every sequence of two or more of `words` that later dictionaries read as one. */
export function combinedEntries(words: readonly Word[], later: readonly Matcher[], allowed: Allowed): Entry[] {
  const groups = byFirstCharacter(words, later);
  const found: Entry[] = [];
  const grow = (sequence: readonly Word[], wanted: readonly Set<string>[]): void => {
    if (sequence.filter(isPhrase).length > MAX_PHRASES) return;
    const next = wanted.flatMap((characters, index) => [...characters].flatMap((c) => groups[index]?.get(c) ?? []));
    for (const word of new Set(next)) {
      const longer = [...sequence, word];
      if (!allowed(longer)) continue;
      const { joined, value, open, wanted: more } = readSequence(longer, later);
      if (joined) found.push({ from: longer.map(({ from }) => from).join(''), to: value, kind: KIND.combined });
      if (open) grow(longer, more);
    }
  };
  for (const word of words) {
    const { open, wanted } = readSequence([word], later);
    if (open) grow([word], wanted);
  }
  return found;
}
