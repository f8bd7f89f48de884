import type { PackedDictionary } from '../converter';
import { DICTIONARY_GLOBAL, dictionaryPath } from '../dictionary-global';
import { type Source, TARGETS, type Target } from '../types';
import { compile, compileCompatibility } from './compile';
import { dictionaryVersion } from './version';
import { WORDS } from './words.generated';

/** The scripts of pages that we can tell apart. */
const PAGE_SOURCES: Source[] = ['s', 't', 'tw', 'hk'];

function packedDictionary(target: Target): PackedDictionary {
  const sources = PAGE_SOURCES.filter((source) => source !== target);
  const from = Object.fromEntries(sources.map((source) => [source, compile(source, target)]));
  const words = sources.includes('s') ? WORDS : undefined;
  return { target, version: dictionaryVersion(), compatibility: compileCompatibility(), words, from };
}

/**
 * Compiles the dictionaries of the extension: one classic script for each target, which leaves its data in a global of
 * the content scripts' world, so that no file of the package has to be accessible to pages. Takes some seconds.
 */
export function dictionaryScripts(): { path: string; contents: string }[] {
  return TARGETS.map((target) => ({
    path: dictionaryPath(target),
    // `void 0` makes the script's result empty, so that the data is not sent back to the background.
    contents: `globalThis.${DICTIONARY_GLOBAL}=${JSON.stringify(packedDictionary(target))};void 0;\n`,
  }));
}
