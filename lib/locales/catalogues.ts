import { provided } from './provided';

/**
 * Sentences of one rule by key: `passed`, `failed`, `incomplete` (the last two also with a variant), `why` it matters,
 * and `law`.
 */
export type RuleSentences = Record<string, string>;

/**
 * All sentences and terms of one language. A page's panel gets those of its own language; everything else has all
 * languages.
 */
export interface Catalogue {
  rules: Record<string, RuleSentences>;
  terms: Record<string, Record<string, string>>;
}

/** Registers the catalogue of a language, and returns it; see `provided`. */
export const [provideCatalogue, catalogueOf] = provided<Catalogue>('sentences');
