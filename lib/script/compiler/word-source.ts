import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { OFFICIAL_COUNT, OFFICIAL_WORDS } from './official-words';

/**
 * Minimum count of a word. Rarer words decide nothing in official prose: random sequences of words are divided the same
 * with any minimum from 20 to 200 of the sixty million words that were counted.
 */
const MIN_COUNT = 80;
/** Maximum length of a word, in code units: longer ones are compounds, divided like their parts. */
const MAX_LENGTH = 3;
const BASIC_IDEOGRAPHS = /^[\u3400-\u9fff]+$/;

const require = createRequire(import.meta.url);

/** Name and version of the list of words. */
export function wordsVersion(): string {
  const { version } = require('@node-rs/jieba/package.json') as { version: string };
  return `jieba ${version}`;
}

/**
 * Simplified words with their counts, from the dictionary of jieba (Sun Junyi, MIT), plus words of administration. The
 * package that contains it is a native module, of which only the list is read.
 */
export function wordCounts(): Map<string, number> {
  const file = require.resolve('@node-rs/jieba/dict.txt');
  const counts = new Map<string, number>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', count = ''] = line.split(' ');
    if (word.length > MAX_LENGTH || Number(count) < MIN_COUNT || !BASIC_IDEOGRAPHS.test(word)) continue;
    counts.set(word, Number(count));
  }
  for (const word of OFFICIAL_WORDS) counts.set(word, Math.max(OFFICIAL_COUNT, counts.get(word) ?? 0));
  return counts;
}
