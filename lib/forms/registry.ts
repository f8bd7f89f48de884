import { EDITION_2019 } from './edition-2019';
import { EDITION_2021 } from './edition-2021';
import { ANHUI_2009 } from './older-anhui';
import { CODED_2004, CODED_2008 } from './older-coded';
import { OLDER } from './older-free';
import { FUJIAN_2009, FUJIAN_2014, FUJIAN_2017 } from './older-fujian';
import { NATIONAL_2014 } from './older-national';
import type { Edition } from './types';

let declared: readonly Edition[] = [
  OLDER,
  CODED_2004,
  CODED_2008,
  FUJIAN_2009,
  ANHUI_2009,
  FUJIAN_2014,
  NATIONAL_2014,
  FUJIAN_2017,
  EDITION_2019,
  EDITION_2021,
];

/** Every edition of the form, oldest first. A revision by the State Council adds one. */
export const editions = (): readonly Edition[] => declared;

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
