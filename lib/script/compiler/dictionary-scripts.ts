import type { PackedDictionary } from '../converter';
import { DICTIONARY_GLOBAL, dictionaryPath } from '../dictionary-global';
import { type Source, TARGETS, type Target } from '../types';
import { compile, compileCompatibility } from './compile';
import { dictionaryVersion } from './version';
import { WORDS } from './words.generated';

/** Whatever a page can be written in, as far as we tell it apart. */
const PAGE_SOURCES: Source[] = ['s', 't', 'tw', 'hk'];

function packedDictionary(target: Target): PackedDictionary {
  const sources = PAGE_SOURCES.filter((source) => source !== target);
  const from = Object.fromEntries(sources.map((source) => [source, compile(source, target)]));
  const words = sources.includes('s') ? WORDS : undefined;
  return { target, version: dictionaryVersion(), compatibility: compileCompatibility(), words, from };
}

/**
 * The dictionaries of the extension: one classic script for each target, which leaves its data in a global of the
 * content scripts' world. Nothing in the package has to be open to pages for that. Takes some seconds.
 */
export function dictionaryScripts(): { path: string; contents: string }[] {
  return TARGETS.map((target) => ({
    path: dictionaryPath(target),
    // `void 0` is the script's result, so that the data does not travel back to the background.
    contents: `globalThis.${DICTIONARY_GLOBAL}=${JSON.stringify(packedDictionary(target))};void 0;\n`,
  }));
}
