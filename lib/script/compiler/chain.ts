import { configs, from, to } from 'opencc-js/preset';
import type { Source, Target } from '../types';

/** A dictionary: texts by the keys that they replace; the longest match wins. */
export type Dictionary = Map<string, string>;

/** The steps by which OpenCC converts one script to another. */
export interface Chain {
  /** Segments the text first: each of its phrases is converted by itself. Empty where OpenCC does not segment. */
  segmentation: Dictionary;
  /** Applied one after the other. */
  stages: Dictionary[];
}

type Serialized = string | readonly (readonly [string, string])[];

/** The locale by which opencc-js names each script. */
const LOCALE: Record<Source, string> = { s: 'cn', t: 't', tw: 'tw', twp: 'twp', hk: 'hk' };
const CONFIG: Partial<Record<`${Source}-${Target}`, string>> = {
  's-t': 's2t',
  's-tw': 's2tw',
  's-twp': 's2twp',
  's-hk': 's2hk',
  't-s': 't2s',
  'tw-s': 'tw2s',
  'twp-s': 'tw2sp',
  'hk-s': 'hk2s',
  't-tw': 't2tw',
  't-hk': 't2hk',
  'tw-t': 'tw2t',
  'hk-t': 'hk2t',
};

const read = new Map<Serialized, [string, string][]>();

/** The entries of one dictionary, in order. Each is parsed once, as most chains share the large ones. */
function entriesOf(dictionary: Serialized): [string, string][] {
  const known = read.get(dictionary);
  if (known) return known;
  const list = typeof dictionary === 'string' ? dictionary.split('|') : dictionary;
  const entries = list.map((entry): [string, string] => {
    if (typeof entry !== 'string') return [entry[0], entry[1]];
    const space = entry.indexOf(' ');
    return [entry.slice(0, space), entry.slice(space + 1)];
  });
  read.set(dictionary, entries);
  return entries;
}

/** Merges the dictionaries of one stage: where two have a word, the first wins. */
function merge(group: readonly Serialized[]): Dictionary {
  const merged: Dictionary = new Map();
  for (const dictionary of [...group].reverse())
    for (const [key, value] of entriesOf(dictionary)) merged.set(key, value);
  return merged;
}

/** The names under which opencc-js offers a conversion, for comparison with it. */
export const openccNames = (source: Source, target: Target): { from: string; to: string } => ({
  from: LOCALE[source],
  to: LOCALE[target],
});

/** Returns OpenCC's chain from `source` to `target`, as opencc-js has it. Throws where the two are the same. */
export function openccChain(source: Source, target: Target): Chain {
  if (source === target) throw new Error(`There is nothing to convert from ${source} to itself`);
  const config = configs[CONFIG[`${source}-${target}`] ?? ''];
  if (config) {
    const segmentation = (config.segmentation ?? []) as unknown;
    return { segmentation: merge(segmentation as readonly Serialized[]), stages: config.conversionChain.map(merge) };
  }
  const groups = [...(from[LOCALE[source]] ?? []), ...(to[LOCALE[target]] ?? [])];
  return { segmentation: new Map(), stages: groups.map(merge) };
}
