import type { Language } from './languages';

/**
 * Words that are given by language when the program runs: what is put on every report does not carry all three.
 *
 * @param what names them where nobody provided them
 * @returns what gives them in a language, and what gives them back, which throws where nobody provided them
 */
export function provided<T>(
  what: string,
): [provide: (language: Language, words: T) => void, of: (language: Language) => T] {
  const known = new Map<Language, T>();
  return [
    (language, words) => void known.set(language, words),
    (language) => {
      const words = known.get(language);
      if (!words) throw new Error(`No ${what} in ${language}`);
      return words;
    },
  ];
}
