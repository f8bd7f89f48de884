import type { Language } from './languages';
import type { VERDICT_ZH_CN } from './zh-CN/verdict';

export type VerdictWords = typeof VERDICT_ZH_CN;

const provided = new Map<Language, VerdictWords>();

/** Gives the names of states in a language: what is put on every report does not carry all three. */
export const provideVerdictWords = (language: Language, words: VerdictWords): void =>
  void provided.set(language, words);

/**
 * The names of states in a language: every view and file takes them from here, so that one state has one name.
 * @throws where nobody provided them
 */
export function verdictWords(language: Language): VerdictWords {
  const words = provided.get(language);
  if (!words) throw new Error(`Nobody provided the names of states in ${language}`);
  return words;
}
