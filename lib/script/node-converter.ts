import { compile, compileCompatibility } from './compiler/compile';
import { dictionaryVersion } from './compiler/version';
import { WORDS } from './compiler/words.generated';
import { type Converter, createConversion, createConverter, settingOf } from './converter';
import { convertHtmlWith } from './html';
import type { Packed } from './packed';
import type { Conversion, Source, Target } from './types';
import { WordList } from './word-list';

const converters = new Map<Target, Converter>();

/**
 * Returns the converter to `target`. Its dictionary is compiled in memory on first use, once per process (a quarter of
 * a second from Simplified, a few milliseconds otherwise).
 */
export function nodeConverter(target: Target): Converter {
  const known = converters.get(target);
  if (known) return known;
  const options = { target, version: dictionaryVersion(), compatibility: compileCompatibility(), words: WORDS };
  const compiled = new Map<Source, Packed>();
  const converter = createConverter(options, (source) => {
    const packed = compiled.get(source) ?? compile(source, target);
    compiled.set(source, packed);
    return packed;
  });
  converters.set(target, converter);
  return converter;
}

/** Creates the conversion from a given script; `plain` makes it OpenCC's own, without our glossary and words. */
export function nodeConversion(source: Source, target: Target, plain = false): Conversion {
  const words = source === 's' && !plain ? new WordList(WORDS) : undefined;
  return createConversion(compile(source, target, plain), compileCompatibility(), words);
}

/** Converts plain text to `target`, line by line. A line whose script is unclear follows the text as a whole. */
export function convertText(text: string, target: Target): string {
  const converter = nodeConverter(target);
  const setting = settingOf(text);
  return text
    .split(/(\n)/)
    .map((line) => converter.convert(line, setting))
    .join('');
}

/** Converts HTML to `target`: its texts, labels and `lang`; every other byte stays. */
export function convertHtml(html: string, target: Target): string {
  return convertHtmlWith(html, nodeConverter(target));
}
