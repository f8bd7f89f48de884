import compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import vocabulary from 'opencc-js/dict/TWPhrases';
import vocabularyBack from 'opencc-js/dict/TWPhrasesRev';
import type { Packed } from '../packed';
import { type Compiled, type Entry, KIND, type Source, type Target } from '../types';
import { type Chain, type Dictionary, openccChain } from './chain';
import { fuse } from './fuse';
import { glossaryEntries } from './glossary';
import { OFFICIAL_TERMS } from './official-terms';
import { pack } from './pack';

/** Adds entries that take precedence over all others and replace those with the same key. */
function guard({ characters, entries }: Compiled, guarded: readonly Entry[]): Compiled {
  const byKey = new Map(entries.map((entry) => [entry.from, entry]));
  for (const entry of guarded) byKey.set(entry.from, entry);
  return { characters, entries: [...byKey.values()] };
}

/** The chain without the words of Taiwan's vocabulary, in both directions, that official texts keep. */
function keepOfficialTerms({ segmentation, stages }: Chain): Chain {
  const replaced = new Set([...vocabulary.split('|'), ...vocabularyBack.split('|')]);
  const kept = new Set(OFFICIAL_TERMS.flatMap(({ terms }) => terms));
  const isReplaced = ([from, to]: [string, string]): boolean => kept.has(from) && replaced.has(`${from} ${to}`);
  const without = (stage: Dictionary): Dictionary => new Map([...stage].filter((entry) => !isReplaced(entry)));
  return { segmentation, stages: stages.map(without) };
}

/** Compiles OpenCC's chain from `source` to `target`, with our additions for official prose unless `plain`. */
export function compile(source: Source, target: Target, plain = false): Packed {
  const chain = openccChain(source, target);
  if (plain) return pack(fuse(chain));
  const kept = source === 'twp' || target === 'twp' ? keepOfficialTerms(chain) : chain;
  return pack(guard(fuse(kept), glossaryEntries(source, target)));
}

/** OpenCC's first step for every conversion: compatibility ideographs become the characters they stand for. */
export function compileCompatibility(): Packed {
  const characters: [string, string][] = [];
  const entries: Entry[] = [];
  for (const pair of compatibility.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (from.length === 1 && to.length === 1) characters.push([from, to]);
    else entries.push({ from, to, kind: KIND.strong });
  }
  return pack({ characters, entries });
}
