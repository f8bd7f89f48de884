import type { Fixed } from './fixed';
import { TARGETS, type Target } from './types';

/** Key of the reader's own words in `storage.local`. */
export const OWN_WORDS_KEY = 'ownWords';

/** A word that a reader wants written as `to` wherever a page is shown in `target`. */
export interface OwnWord {
  from: string;
  to: string;
  target: Target;
}

export interface OwnWords {
  words: OwnWord[];
  /** Whether quotation marks follow the script: 「」 in Traditional, “” in Simplified. */
  quotes: boolean;
}

export const NO_OWN_WORDS: OwnWords = { words: [], quotes: false };

const MAX_LENGTH = 40;
const MAX_WORDS = 2000;
const QUOTES = { hans: '“”‘’', hant: '「」『』' };
/** Not a single quotation mark beside a Latin letter or digit: that is an apostrophe, or quotes foreign text. */
const QUOTES_OF_TEXT = '[“”]|‘(?![A-Za-z0-9])|(?<![A-Za-z0-9])’';

/** Whether a text can be one side of a word: not empty, on one line, at most `MAX_LENGTH` long. */
const isSide = (text: unknown): text is string =>
  typeof text === 'string' && text.length > 0 && text.length <= MAX_LENGTH && !/[\t\r\n]/.test(text);

/** Returns the word, trimmed, if both sides are valid and different and the target is known; `null` otherwise. */
export function ownWord(from: string, to: string, target: string): OwnWord | null {
  const known = TARGETS.find((one) => one === target);
  const [trimmed, written] = [from.trim(), to.trim()];
  return known && isSide(trimmed) && isSide(written) && trimmed !== written
    ? { from: trimmed, to: written, target: known }
    : null;
}

/** The words without the entry for the same word and target, whatever its conversion is. */
export const withoutWord = (words: readonly OwnWord[], word: OwnWord): OwnWord[] =>
  words.filter(({ from, target }) => from !== word.from || target !== word.target);

/** The words with one added; an entry for the same word and target is replaced. */
export const withWord = (words: readonly OwnWord[], word: OwnWord): OwnWord[] => [...withoutWord(words, word), word];

/** Reads the words from a stored value; what cannot be read is left out. */
export function readOwnWords(value: unknown): OwnWords {
  if (typeof value !== 'object' || value === null) return NO_OWN_WORDS;
  const { words, quotes } = value as Partial<Record<keyof OwnWords, unknown>>;
  const read = (Array.isArray(words) ? words : []).flatMap((one): OwnWord[] => {
    const { from, to, target } = (one ?? {}) as Partial<OwnWord>;
    const word = isSide(from) && isSide(to) ? ownWord(from, to, String(target)) : null;
    return word ? [word] : [];
  });
  return { words: read.slice(0, MAX_WORDS), quotes: quotes === true };
}

/** Writes the words as text to keep or share: one line for each, its parts separated by tabs. */
export const exportWords = (words: readonly OwnWord[]): string =>
  words.map(({ from, to, target }) => `${from}\t${to}\t${target}\n`).join('');

/** Reads such a text: words, and how many lines are not words. Empty lines and those beginning with # are skipped. */
export function importWords(text: string): { words: OwnWord[]; unread: number } {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() && !line.startsWith('#'));
  let words: OwnWord[] = [];
  let unread = 0;
  for (const line of lines) {
    const [from = '', to = '', target = '', ...more] = line.split('\t');
    const word = more.length === 0 && words.length < MAX_WORDS ? ownWord(from, to, target.trim()) : null;
    if (word) words = withWord(words, word);
    else unread++;
  }
  return { words, unread };
}

/** Finds a reader's own words in a text. */
export interface OwnWordFinder {
  /** Number of words, without quotation marks. */
  readonly count: number;
  readonly quotes: boolean;
  find(text: string): Fixed[];
}

/** Creates the finder of the reader's words for `target`; longer words win. `null` where there are none. */
export function ownWordFinder({ words, quotes }: OwnWords, target: Target): OwnWordFinder | null {
  const own = words.filter((word) => word.target === target);
  const [marks, inTarget] = target === 's' ? [QUOTES.hant, QUOTES.hans] : [QUOTES.hans, QUOTES.hant];
  const pairs = quotes ? [...marks].map((mark, index): [string, string] => [mark, inTarget[index] as string]) : [];
  const replaced = new Map([...pairs, ...own.map(({ from, to }): [string, string] => [from, to])]);
  if (replaced.size === 0) return null;
  const keys = own.map(({ from }) => from).sort((one, other) => other.length - one.length);
  const patterns = keys.map((key) => key.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const pattern = new RegExp(
    [...patterns, ...(quotes ? [target === 's' ? '[「」『』]' : QUOTES_OF_TEXT] : [])].join('|'),
    'g',
  );
  return {
    count: own.length,
    quotes,
    find: (text) =>
      [...text.matchAll(pattern)].map(({ 0: from, index }) => {
        return { from: index, end: index + from.length, to: replaced.get(from) as string };
      }),
  };
}
