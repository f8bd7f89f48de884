import type { Token } from './tokens';

/** What a count counts, with the words that say so. */
export interface Quantity {
  id: string;
  /** The first word that says it, null where none precedes the count; `last` where a word after the count says it. */
  first: Token | null;
  last?: Token;
}
