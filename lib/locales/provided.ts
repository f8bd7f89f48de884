import type { Language } from './languages';

/**
 * Holds words that are registered by language at run time, so that the script put on every report need not carry all
 * three languages.
 *
 * @param what their name, for the error if they were not registered
 * @returns a function that registers them for a language, and one that returns them, which throws if they were not
 * registered
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
