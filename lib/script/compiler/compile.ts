import compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import { openccChain } from '../chain';
import { glossaryEntries } from '../glossary';
import { type Packed, pack } from '../pack';
import { type Compiled, type Entry, KIND, type Source, type Target } from '../types';
import { fuse } from './fuse';

/** Adds words that win over all others; what was decided inside their forms before no longer applies. */
function guard({ characters, entries }: Compiled, guarded: readonly Entry[]): Compiled {
  const byKey = new Map(entries.map((entry) => [entry.from, entry]));
  for (const entry of guarded) byKey.set(entry.from, entry);
  return { characters, entries: [...byKey.values()] };
}

/** OpenCC's chain from `source` to `target`, fused, with the glossary before it unless `plain`. */
export function compile(source: Source, target: Target, plain = false): Packed {
  const fused = fuse(openccChain(source, target));
  return pack(plain ? fused : guard(fused, glossaryEntries(source, target)));
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
