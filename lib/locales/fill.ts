import type { Language } from './languages';
import { MARKS } from './marks';

/** Puts values in the place of `{name}`; a name without a value stays as it is. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** A text that counts `{n}` things: one form where the language has one, two where it tells one from many. */
export type Counted = string | { one: string; other: string };

/** A count in words, in the plural form that the language asks for. */
export function counted(words: Counted, n: number, language: Language): string {
  if (typeof words === 'string') return fill(words, { n });
  const form = new Intl.PluralRules(language).select(n);
  return fill(form === 'one' ? words.one : words.other, { n });
}

/** Several things in one phrase. */
export function listed(items: string[], language: Language): string {
  const { isLastJoined, several } = MARKS[language];
  return isLastJoined ? new Intl.ListFormat(language, { type: 'conjunction' }).format(items) : items.join(several);
}

/** A text as it begins a sentence, in scripts that show where one begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
