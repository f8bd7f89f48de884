import type { Chain } from './chain';
import { Matcher } from './matcher';
import { type Compiled, type Entry, KIND } from './types';

/** A word of the first dictionary (or a character it does not know), and what each later dictionary first sees of it. */
interface Word {
  from: string;
  to: string;
}

/** A row of words as the later dictionaries read it. */
interface Fate {
  value: string;
  /** Some dictionary's match lies across every border between two of the words. */
  joined: boolean;
  /** More words could still change how these are read. */
  open: boolean;
  /** Per later dictionary, the characters that would. */
  wanted: Set<string>[];
}

/**
 * Phrases of the first dictionary in one row. Where phrases overlap end to start (拈針指 指揮部 …) a row could grow
 * without end, and no text has more of them in a row than this.
 */
const MAX_PHRASES = 2;

const lengthOf = (text: string): number => [...text].length;

/** Reads `words` with every later dictionary, following which borders between words survive as borders of matches. */
function follow(words: readonly Word[], later: readonly Matcher[]): Fate {
  let text = words.map(({ to }) => to).join('');
  let borders: number[] = [];
  let at = 0;
  for (const { to } of words.slice(0, -1)) borders.push((at += to.length));
  let decided = borders;
  let open = false;
  const wanted: Set<string>[] = [];
  for (const matcher of later) {
    const reading = matcher.read(text);
    const output = new Map(reading.ends.map((end) => [end.input, end.output]));
    const carry = (list: number[]): number[] => list.flatMap((border) => output.get(border) ?? []);
    decided = carry(decided.filter((border) => border <= reading.open));
    borders = carry(borders);
    open ||= reading.open < text.length;
    wanted.push(reading.wanted);
    text = reading.output;
  }
  return { value: text, joined: borders.length === 0, open: open && decided.length === 0, wanted };
}

/** Every word that a row can be made of, and for each later dictionary the words by the first character it would see. */
function vocabulary(stages: readonly Matcher[]): { words: Word[]; byFirst: Map<string, Word[]>[] } {
  const [first, ...later] = stages as [Matcher, ...Matcher[]];
  const words = [...first.dictionary].map(([from, to]): Word => ({ from, to }));
  const plain = new Set(later.flatMap(({ dictionary }) => [...dictionary.keys()].flatMap((key) => [...key])));
  for (const character of plain) {
    if (!first.dictionary.has(character)) words.push({ from: character, to: character });
  }
  const byFirst = later.map((_, index) => {
    const groups = new Map<string, Word[]>();
    for (const word of words) {
      const seen = later.slice(0, index).reduce((text, matcher) => matcher.convert(text), word.to);
      const character = String.fromCodePoint(seen.codePointAt(0) as number);
      groups.set(character, [...(groups.get(character) ?? []), word]);
    }
    return groups;
  });
  return { words, byFirst };
}

/** All rows of words, grown from `start`, that some later dictionary reads as one and that the text allows. */
function joints(start: Word, later: Matcher[], byFirst: Map<string, Word[]>[], allowed: (row: Word[]) => boolean) {
  const found: Entry[] = [];
  const grow = (row: Word[], wanted: Set<string>[]): void => {
    if (row.filter(({ from }) => lengthOf(from) > 1).length > MAX_PHRASES) return;
    const candidates = new Set(
      wanted.flatMap((characters, index) => [...characters].flatMap((c) => byFirst[index]?.get(c) ?? [])),
    );
    for (const word of candidates) {
      const longer = [...row, word];
      if (!allowed(longer)) continue;
      const fate = follow(longer, later);
      if (fate.joined) found.push({ from: longer.map(({ from }) => from).join(''), to: fate.value, kind: KIND.joint });
      if (fate.open) grow(longer, fate.wanted);
    }
  };
  const fate = follow([start], later);
  if (fate.open) grow([start], fate.wanted);
  return found;
}

/**
 * Fuses a chain of dictionaries into one that gives the same in one pass. A phrase of the segmentation stands for itself
 * (strong). Elsewhere the first dictionary's phrases keep their place (phrase), and where a later dictionary would match
 * across several of the first one's words, the row of words becomes an entry (joint).
 */
export function fuse({ segmentation, stages }: Chain): Compiled {
  const matchers = stages.map((stage) => new Matcher(stage));
  const [first, ...later] = matchers as [Matcher, ...Matcher[]];
  const cut = new Matcher(segmentation);
  const finish = (text: string): string => later.reduce((result, matcher) => matcher.convert(result), text);
  const whole = (text: string): string => finish(first.convert(text));

  const entries = new Map<string, Entry>();
  for (const from of segmentation.keys()) entries.set(from, { from, to: whole(from), kind: KIND.strong });

  const isCut = (text: string): boolean => {
    for (let at = 0; at < text.length; at++) if (cut.longest(text, at)) return true;
    return false;
  };
  const allowed = (row: Word[]): boolean => {
    const text = row.map(({ from }) => from).join('');
    if (isCut(text)) return false;
    let at = 0;
    for (const { from } of row) {
      if ((first.longest(text, at) || from.length) !== from.length) return false;
      at += from.length;
    }
    return true;
  };

  const { words, byFirst } = vocabulary(matchers);
  const characters: [string, string][] = [];
  for (const word of words) {
    if (entries.has(word.from)) continue;
    const single = lengthOf(word.from) === 1;
    if (!single && !allowed([word])) continue;
    const to = finish(word.to);
    if (single && (word.from.length > 1 || to.length > 1)) entries.set(word.from, { from: word.from, to, kind: KIND.joint });
    else if (single) characters.push([word.from, to]);
    else entries.set(word.from, { from: word.from, to, kind: later.length || segmentation.size ? KIND.phrase : KIND.strong });
    if (!later.length) continue;
    for (const entry of joints(word, later, byFirst, allowed)) if (!entries.has(entry.from)) entries.set(entry.from, entry);
  }
  return { characters, entries: [...entries.values()] };
}
