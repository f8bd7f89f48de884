import type { Fixed } from './fixed';
import { TARGETS, type Target } from './types';

/** Where the reader's own words are kept in `storage.local`. */
export const OWN_WORDS_KEY = 'ownWords';

/** A word that a reader wants written in their way wherever a page is shown in one script. */
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
/** A single one beside a Latin letter or a digit is an apostrophe, or quotes what is not Chinese. */
const QUOTES_OF_TEXT = '[“”]|‘(?![A-Za-z0-9])|(?<![A-Za-z0-9])’';

/** Whether a text can be one side of a word: something, on one line, not endless. */
const isSide = (text: unknown): text is string =>
  typeof text === 'string' && text.length > 0 && text.length <= MAX_LENGTH && !/[\t\r\n]/.test(text);

/** The word if it can be kept: both sides there, short and different; `null` otherwise. */
export function ownWord(from: string, to: string, target: string): OwnWord | null {
  const known = TARGETS.find((one) => one === target);
  const [trimmed, written] = [from.trim(), to.trim()];
  return known && isSide(trimmed) && isSide(written) && trimmed !== written
    ? { from: trimmed, to: written, target: known }
    : null;
}

/** The words without one, whatever it is written as there. */
export const withoutWord = (words: readonly OwnWord[], word: OwnWord): OwnWord[] =>
  words.filter(({ from, target }) => from !== word.from || target !== word.target);

/** The words with one more; the same word for the same script is replaced. */
export const withWord = (words: readonly OwnWord[], word: OwnWord): OwnWord[] => [...withoutWord(words, word), word];

/** The words as stored; whatever cannot be read is left out. */
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

/** The words as a text to keep or to give to others: a line for each, its parts divided by tabs. */
export const exportWords = (words: readonly OwnWord[]): string =>
  words.map(({ from, to, target }) => `${from}\t${to}\t${target}\n`).join('');

/** The words of such a text, and how many of its lines are none. Empty lines and those that begin with # say nothing. */
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

/** Tells where a reader's own words stand in a text. */
export interface OwnWordFinder {
  /** How many words there are; quotation marks are none. */
  readonly count: number;
  readonly quotes: boolean;
  find(text: string): Fixed[];
}

/** The reader's words on the way to `target`, the longest first; `null` where there are none. */
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
