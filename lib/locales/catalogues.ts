import { provided } from './provided';

/** Sentences of one rule: passed, failed, incomplete (each also with a variant), why it matters, what the law says. */
export type RuleSentences = Record<string, string>;

/** All that is said in one language, as data: the page's panel is given the one it speaks, the others carry all. */
export interface Catalogue {
  rules: Record<string, RuleSentences>;
  terms: Record<string, Record<string, string>>;
}

/** The sentences of a language: how they are given, and what they are. */
export const [provideCatalogue, catalogueOf] = provided<Catalogue>('sentences');
