import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { escapeMarkup } from '../text/markup';
import type { Converter, Setting } from './converter';
import { languageTag } from './language-tag';
import { type Attributes, labelsOf, sendsItsText } from './rules';

/** A replacement of [start, end) of the source, in code units. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

const HAN = /\p{Script=Han}/u;

/** Resolves numeric references to ideographs in source text, so that they can be converted; other references stay. */
export function rawText(source: string): string {
  if (!source.includes('&#')) return source;
  return source.replace(/&#(?:x([0-9a-f]{4,5})|([0-9]{5,6}));/gi, (reference, hex: string, decimal: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return HAN.test(character) ? character : reference;
  });
}

/** Edits that convert the attributes that readers see. The quotes and the spelling of the attributes stay. */
export function labelEdits(
  element: Tree.Element,
  attribute: Attributes,
  html: string,
  converter: Converter,
  setting: Setting,
): Edit[] {
  return labelsOf(element.tagName, attribute).flatMap((name): Edit[] => {
    const at = element.sourceCodeLocation?.attrs?.[name];
    if (!at) return [];
    const source = html.slice(at.startOffset, at.endOffset);
    const value = source.indexOf('=') + 1;
    const text = rawText(source.slice(value));
    const converted = converter.convert(text, setting);
    return converted === text ? [] : [{ start: at.startOffset + value, end: at.endOffset, text: converted }];
  });
}

/** Edit that makes `lang` say the script of the converted text. */
export function languageEdit(element: Tree.Element, attribute: Attributes, { target }: Converter): Edit[] {
  const at = element.sourceCodeLocation?.attrs?.lang;
  const tag = languageTag(attribute('lang') ?? '', target);
  return at && tag && tag !== attribute('lang')
    ? [{ start: at.startOffset, end: at.endOffset, text: `lang="${tag}"` }]
    : [];
}

/** Edit that gives an option a converted label and keeps its text, if that is what its form would send. */
export function optionEdit(
  element: Tree.Element,
  attribute: Attributes,
  html: string,
  converter: Converter,
  setting: Setting,
): Edit[] {
  const tag = element.sourceCodeLocation?.startTag;
  const text = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  if (!tag || attribute('label') !== null || !sendsItsText(element.tagName, attribute)) return [];
  const label = converter.convert(text.trim(), setting);
  if (label === text.trim()) return [];
  const end = tag.endOffset - (html[tag.endOffset - 2] === '/' ? 2 : 1);
  return [{ start: end, end, text: ` label="${escapeMarkup(label)}"` }];
}
