import type { Edition } from '../forms/types';
import { fill } from './fill';
import type { Language } from './languages';
import type { PanelWords } from './panel';

const provided = new Map<Language, PanelWords>();

/** Gives the panel its words in a language: what is put on every report does not carry all three. */
export const providePanelWords = (language: Language, words: PanelWords): void => void provided.set(language, words);

/** The panel's words in a language. @throws where nobody provided them */
export function panelWords(language: Language): PanelWords {
  const words = provided.get(language);
  if (!words) throw new Error(`The panel was given no words in ${language}`);
  return words;
}

/** A report's year in words, known or not. */
export const yearIn = (year: number | null, words: PanelWords): string =>
  year === null ? words.unknownYear : fill(words.year, { year });

/** An edition of the form in words. */
export const editionIn = ({ instrument, from }: Edition, words: PanelWords): string =>
  instrument ? fill(words.format, { year: from }) : words.formatOlder;
