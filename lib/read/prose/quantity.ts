import type { Token } from './tokens';

/** What a count is of, with the words that say so. */
export interface Quantity {
  id: string;
  /** The first word that was needed, and the last where it stands behind the count. */
  first: Token | null;
  last?: Token;
}
