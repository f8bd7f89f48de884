import type { PackedDictionary } from './converter';
import type { Target } from './types';

/** Where a dictionary's script leaves its data for the content script that converts. */
export const DICTIONARY_GLOBAL = 'gongkaiLensDictionary';

/** The script of one target within the extension. */
export const dictionaryPath = (target: Target): string => `dictionaries/${target}.js`;

type Holder = { [DICTIONARY_GLOBAL]?: PackedDictionary };

/** Takes the data that a dictionary's script left, if it is for `target`. */
export function takeDictionary(target: Target): PackedDictionary | null {
  const holder = globalThis as Holder;
  // An element whose `id` is this name is a global too, in every world.
  const dictionary = Object.hasOwn(holder, DICTIONARY_GLOBAL) ? holder[DICTIONARY_GLOBAL] : undefined;
  if (dictionary?.target !== target) return null;
  delete holder[DICTIONARY_GLOBAL];
  return dictionary;
}
