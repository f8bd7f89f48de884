import type { Language } from './languages';

/** Sentences of one rule: passed, failed, incomplete (each also with a variant), why it matters, what the law says. */
export type RuleSentences = Record<string, string>;

/** All that is said in one language, as data: the page's panel is given the one it speaks, the others carry all. */
export interface Catalogue {
  rules: Record<string, RuleSentences>;
  terms: Record<string, Record<string, string>>;
}

const catalogues = new Map<Language, Catalogue>();

/** Gives a language its sentences. */
export const provideCatalogue = (language: Language, catalogue: Catalogue): void =>
  void catalogues.set(language, catalogue);

/** The sentences of a language. @throws where nobody provided them */
export function catalogueOf(language: Language): Catalogue {
  const catalogue = catalogues.get(language);
  if (!catalogue) throw new Error(`No sentences were provided in ${language}`);
  return catalogue;
}
