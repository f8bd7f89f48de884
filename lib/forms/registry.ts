import type { Edition } from './types';

let declared: readonly Edition[] = [];

/**
 * Returns every declared edition of the form, oldest first: usually all of them (`declared.ts`), but in the overlay
 * only those that its audit needs, which come with it.
 */
export const editions = (): readonly Edition[] => declared;

/** Declares editions, oldest first; skips those that are already declared. */
export function declareEditions(editions: readonly Edition[]): void {
  const others = editions.filter((edition) => !declared.some(({ id }) => id === edition.id));
  if (others.length) declared = [...declared, ...others];
}

/**
 * Declares one more edition, for example to try a draft of next year's form. Returns a function that removes it again.
 * @throws {Error} where its identifier is taken
 */
export function addEdition(edition: Edition): () => void {
  if (declared.some(({ id }) => id === edition.id)) throw new Error(`The edition ${edition.id} is declared already`);
  const before = declared;
  declared = [...before, edition];
  return () => {
    declared = declared.filter((other) => other !== edition);
  };
}

/**
 * Returns a getter for a value computed from all editions: computed at first use, and again after an edition was added
 * or removed.
 */
export function derived<T>(make: (all: readonly Edition[]) => T): () => T {
  let from: readonly Edition[] | null = null;
  let made: T;
  return () => {
    if (from !== declared) {
      made = make(declared);
      from = declared;
    }
    return made;
  };
}
