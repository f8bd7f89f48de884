import type { PackedDictionary } from './converter';
import type { Target } from './types';

/** The global in which a dictionary's script leaves its data for the content script that converts. */
export const DICTIONARY_GLOBAL = 'gongkaiLensDictionary';

/** The path, within the extension, of the dictionary script for one target. */
export const dictionaryPath = (target: Target): string => `dictionaries/${target}.js`;

type Holder = { [DICTIONARY_GLOBAL]?: PackedDictionary };

/** Returns the data that a dictionary's script left and deletes the global, or `null` if it is not for `target`. */
export function takeDictionary(target: Target): PackedDictionary | null {
  const holder = globalThis as Holder;
  // An element whose `id` is this name is a global too, in every world.
  const dictionary = Object.hasOwn(holder, DICTIONARY_GLOBAL) ? holder[DICTIONARY_GLOBAL] : undefined;
  if (dictionary?.target !== target) return null;
  delete holder[DICTIONARY_GLOBAL];
  return dictionary;
}
