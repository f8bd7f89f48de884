import { countScripts, isForeign, scriptOfCounts } from '../text/script-of';
import { Division } from './division';
import { Engine } from './engine';
import { convertAround, type Fixed, merged } from './fixed';
import { certainNames } from './names';
import { NO_OWN_WORDS, type OwnWordFinder, type OwnWords, ownWordFinder } from './own-words';
import type { Packed } from './packed';
import type { Conversion, Source, Target } from './types';
import { unpack } from './unpack';
import { traditionalVariety } from './variety';
import { type PackedWords, WordList } from './word-list';

/** Everything needed to convert to one target, as it is stored. */
export interface PackedDictionary {
  target: Target;
  /** Which data it was made from. */
  version: string;
  compatibility: Packed;
  /** The words by which Simplified text is segmented where a phrase of the dictionary may lie across words. */
  words?: PackedWords;
  from: Partial<Record<Source, Packed>>;
}

/** What a page as a whole is written in. It decides for texts that are not clear by themselves. */
export interface Setting {
  script: 'hans' | 'hant';
  variety: Exclude<Source, 's' | 'twp'>;
}

/** Converts text of any script to one target. */
export interface Converter {
  readonly target: Target;
  readonly version: string;
  /** Returns `text` itself if it needs no conversion or is not Chinese. Without a setting `text` is the page. */
  convert(text: string, setting?: Setting): string;
  /** As `convert`, for texts that stand next to each other: phrases match across their borders. */
  convertParts(parts: readonly string[], setting?: Setting): string[];
  /**
   * Loads, step by step, what converting `text` will need, assuming that it is written as the setting says. Otherwise
   * the first text to be converted waits for all of it.
   */
  prepare(text: string, setting: Setting): Generator<void, void>;
  /** Frees the dictionary's memory; the next conversion builds it again. */
  release(): void;
}

/** A character that is the same in every script. */
const NEUTRAL = '一';

/** Determines what `text` as a whole is written in. */
export function settingOf(text: string): Setting {
  const { hans, hant } = countScripts(text);
  return { script: hant > hans ? 'hant' : 'hans', variety: traditionalVariety(text) };
}

/** The script to convert `text` from when the target is `target`; `null` if it is to stay as it is. */
export function sourceOf(text: string, target: Target, setting: Setting): Source | null {
  const counts = countScripts(text);
  if (counts.han === 0 || isForeign(counts)) return null;
  const script = scriptOfCounts(counts) ?? setting.script;
  if (target === 's') {
    if (script === 'hans') return counts.hant > 0 ? 't' : null;
    // For Simplified with traces of Traditional, OpenCC's own standard fits: it leaves characters of both scripts
    // alone.
    return counts.hans > counts.hant ? 't' : setting.variety;
  }
  if (script !== 'hant') return 's';
  return setting.variety === target ? null : setting.variety;
}

/**
 * Creates the conversion between two scripts from packed data. With `words`, no phrase is taken that lies across words.
 */
export function createConversion(packed: Packed, compatibility: Packed, words?: WordList): Conversion {
  let first: Engine | undefined;
  const plain = (text: string): string => {
    first ??= new Engine(unpack(compatibility));
    return first.convert(text);
  };
  return new Engine(unpack(packed), words ? new Division(words) : null, plain);
}

/**
 * Creates a converter to `target` from whichever script a text is in. `load` returns the packed data for one source on
 * its first use and may throw if there is none. The reader's own words take precedence over everything, and apply also
 * where nothing else is converted.
 */
export function createConverter(
  { target, version, compatibility, words }: Omit<PackedDictionary, 'from'>,
  load: (source: Source) => Packed,
  own: OwnWords = NO_OWN_WORDS,
): Converter {
  const finder = ownWordFinder(own, target);
  const conversions = new Map<Source, Conversion>();
  let list: WordList | null = null;
  const wordsOf = (source: Source): WordList | undefined => {
    if (source !== 's' || !words) return undefined;
    list ??= new WordList(words);
    return list;
  };
  const from = (source: Source): Conversion => {
    const known = conversions.get(source);
    if (known) return known;
    const made = createConversion(load(source), compatibility, wordsOf(source));
    conversions.set(source, made);
    return made;
  };
  const namesIn = (text: string, source: Source): Fixed[] =>
    certainNames(
      text,
      target,
      (character) => from(source).convert(character),
      (pair) => wordsOf(source)?.has(pair) ?? false,
    );
  const convertParts = (parts: readonly string[], setting?: Setting): string[] => {
    const text = parts.length === 1 ? (parts[0] as string) : parts.join('');
    const source = sourceOf(text, target, setting ?? settingOf(text));
    const convert = (some: readonly string[]): string[] => (source ? from(source).convertParts(some) : [...some]);
    const stretches = merged(finder?.find(text) ?? [], source ? namesIn(text, source) : []);
    return stretches.length > 0 ? convertAround(parts, stretches, convert) : convert(parts);
  };
  return {
    target,
    version: versionWith(version, finder),
    convert: (text, setting) => convertParts([text], setting)[0] as string,
    convertParts,
    *prepare(text, setting) {
      const source = sourceOf(NEUTRAL, target, setting);
      if (!source) return;
      const conversion = from(source);
      for (const character of new Set(text)) {
        yield;
        conversion.convert(character);
      }
    },
    release: () => {
      conversions.clear();
      list = null;
    },
  };
}

/** The version of the data that a conversion is made with, including the reader's own words. */
function versionWith(version: string, finder: OwnWordFinder | null): string {
  const words = finder && finder.count > 0 ? `, ${finder.count} own words` : '';
  return `${version}${words}${finder?.quotes ? ', quotation marks' : ''}`;
}

/**
 * Creates the converter for a dictionary in memory. It throws on the first text in a script that the dictionary lacks.
 */
export function converterOf(dictionary: PackedDictionary, own?: OwnWords): Converter {
  const load = (source: Source): Packed => {
    const packed = dictionary.from[source];
    if (!packed) throw new Error(`The dictionary to ${dictionary.target} has nothing from ${source}`);
    return packed;
  };
  return createConverter(dictionary, load, own);
}
