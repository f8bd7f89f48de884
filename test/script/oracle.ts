import { Converter as opencc } from 'opencc-js';
import { vi } from 'vitest';
import { openccChain, openccNames } from '../../lib/script/compiler/chain';
import { nodeConversion } from '../../lib/script/node-converter';
import type { Conversion, Source, Target } from '../../lib/script/types';

// The first conversion compiles its dictionary.
vi.setConfig({ testTimeout: 30_000 });

/** Every conversion that opencc-js has a chain of its own for, and those that it puts together from two. */
export const DIRECTIONS: [Source, Target][] = [
  ['s', 't'],
  ['s', 'tw'],
  ['s', 'twp'],
  ['s', 'hk'],
  ['t', 's'],
  ['tw', 's'],
  ['twp', 's'],
  ['hk', 's'],
  ['t', 'tw'],
  ['t', 'twp'],
  ['t', 'hk'],
  ['tw', 't'],
  ['hk', 't'],
  ['tw', 'hk'],
  ['hk', 'tw'],
  ['tw', 'twp'],
  ['hk', 'twp'],
];

const memory = new Map<string, unknown>();
function once<T>(key: string, make: () => T): T {
  if (!memory.has(key)) memory.set(key, make());
  return memory.get(key) as T;
}

/** Our conversion without the glossary: what is to be equal to opencc-js. */
export const plain = (source: Source, target: Target): Conversion =>
  once(`plain ${source} ${target}`, () => nodeConversion(source, target, true));

/** Our conversion as it is used. */
export const guarded = (source: Source, target: Target): Conversion =>
  once(`guarded ${source} ${target}`, () => nodeConversion(source, target));

/** opencc-js, created as its documentation says. */
export const oracle = (source: Source, target: Target): ((text: string) => string) =>
  once(`oracle ${source} ${target}`, () => opencc(openccNames(source, target)));

/** Every key and value of the dictionaries between two scripts. */
export const words = (source: Source, target: Target): string[] =>
  once(`words ${source} ${target}`, () => {
    const { segmentation, stages } = openccChain(source, target);
    return [...new Set([segmentation, ...stages].flatMap((stage) => [...stage.keys(), ...stage.values()]))];
  });
