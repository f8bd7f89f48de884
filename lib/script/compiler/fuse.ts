import { type Compiled, type Entry, KIND } from '../types';
import type { Chain } from './chain';
import { combinedEntries } from './combined-entries';
import { LongestMatch } from './longest-match';
import { Matcher } from './matcher';
import type { Word } from './word-sequence';

const isCharacter = (text: string): boolean => text.length === ((text.codePointAt(0) as number) > 0xffff ? 2 : 1);

/**
 * Fuses a chain of dictionaries into one that gives the same result in one pass. Each phrase of the segmentation
 * becomes a strong entry. The first dictionary's other phrases become phrase entries, and where a later dictionary
 * would match across several of the first one's words, the sequence of words becomes a combined entry.
 */
export function fuse({ segmentation, stages }: Chain): Compiled {
  const [dictionary, ...rest] = stages as [Chain['segmentation'], ...Chain['stages']];
  const cut = new LongestMatch(segmentation);
  const first = new LongestMatch(dictionary);
  const later = rest.map((stage) => new Matcher(stage));
  const finish = (text: string): string => later.reduce((result, matcher) => matcher.convert(result), text);

  const entries = new Map<string, Entry>();
  const add = (from: string, to: string, kind: Entry['kind']): void => {
    if (!entries.has(from)) entries.set(from, { from, to, kind });
  };
  for (const from of segmentation.keys()) {
    add(from, finish(dictionary.get(from) ?? first.convert(from)), KIND.strong);
  }

  const words: Word[] = [];
  for (const [from, to] of dictionary) {
    if (!segmentation.has(from) && (isCharacter(from) || !cut.isIn(from))) words.push({ from, to });
  }
  for (const character of new Set(rest.flatMap((stage) => [...stage.keys()].flatMap((key) => [...key])))) {
    if (!dictionary.has(character)) words.push({ from: character, to: character });
  }

  const characters: [string, string][] = [];
  const phrase = later.length > 0 || segmentation.size > 0 ? KIND.phrase : KIND.strong;
  for (const { from, to } of words) {
    const value = finish(to);
    if (!isCharacter(from)) add(from, value, phrase);
    else if (from.length > 1 || value.length > 1) add(from, value, KIND.combined);
    else characters.push([from, value]);
  }

  const allowed = (sequence: readonly Word[]): boolean => {
    const text = sequence.map(({ from }) => from).join('');
    if (cut.isIn(text)) return false;
    let at = 0;
    for (const { from } of sequence) {
      if ((first.at(text, at) || from.length) !== from.length) return false;
      at += from.length;
    }
    return true;
  };
  for (const { from, to, kind } of combinedEntries(words, later, allowed)) add(from, to, kind);
  return { characters, entries: [...entries.values()] };
}
