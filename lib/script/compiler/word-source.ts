import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { OFFICIAL_COUNT, OFFICIAL_WORDS } from './official-words';

/**
 * Words counted less often decide nothing in official prose: random rows of words come out the same from 20 to 200 of
 * the sixty million that were counted.
 */
const MIN_COUNT = 80;
/** Longer words are compounds: they hardly ever divide a text otherwise than their parts do. */
const MAX_LENGTH = 3;
const BASIC_IDEOGRAPHS = /^[\u3400-\u9fff]+$/;

const require = createRequire(import.meta.url);

/** Names the list. */
export function wordsVersion(): string {
  const { version } = require('@node-rs/jieba/package.json') as { version: string };
  return `jieba ${version}`;
}

/**
 * Simplified words with how often they were counted, from the dictionary of jieba (Sun Junyi, MIT). The package that
 * carries it is a native module; only its list is read. Words of administration are added.
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
