import type { Language } from './languages';
import { MARKS } from './marks';

/** Replaces each `{name}` by its value; a name without a value stays as it is. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** A text that counts `{n}` things: one form, or two in a language with singular and plural. */
export type Counted = string | { one: string; other: string };

/** Returns the text for a count, in the plural form of the language. */
export function counted(words: Counted, n: number, language: Language): string {
  if (typeof words === 'string') return fill(words, { n });
  const form = new Intl.PluralRules(language).select(n);
  return fill(form === 'one' ? words.one : words.other, { n });
}

/** Joins several items into one phrase. */
export function listed(items: string[], language: Language): string {
  const { isLastJoined, several } = MARKS[language];
  return isLastJoined ? new Intl.ListFormat(language, { type: 'conjunction' }).format(items) : items.join(several);
}

/** Capitalises the first letter, in scripts that have capitals. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
