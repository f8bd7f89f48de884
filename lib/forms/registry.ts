import type { Edition } from './types';

let declared: readonly Edition[] = [];

/**
 * Every edition of the form that is declared, oldest first: all of them (`declared.ts`), but on a page only those that its
 * audit speaks of, which come with it.
 */
export const editions = (): readonly Edition[] => declared;

/** Declares editions, oldest first; those that are declared already stay as they are. */
export function declareEditions(editions: readonly Edition[]): void {
  const others = editions.filter((edition) => !declared.some(({ id }) => id === edition.id));
  if (others.length) declared = [...declared, ...others];
}

/**
 * Declares one more edition, as a draft of next year's form is tried. Gives what takes it back.
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

/** What follows from the declarations: worked out when first asked for, and anew when an edition was added. */
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
