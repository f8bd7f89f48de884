/**
 * What text can be converted to: Simplified (mainland), Traditional (OpenCC's standard), Taiwan, Taiwan with its
 * vocabulary, Hong Kong.
 */
export const TARGETS = ['s', 't', 'tw', 'twp', 'hk'] as const;
export type Target = (typeof TARGETS)[number];

/** The same five, as what text is written in. */
export type Source = Target;

/** Turns text of one script into another. */
export interface Conversion {
  /** Gives the very same string back where nothing changes. Never throws, whatever the string. */
  convert(text: string): string;
  /**
   * Converts texts that stand next to each other as if they were one, so that phrases match across their borders, and
   * gives them back one by one.
   */
  convertParts(parts: readonly string[]): string[];
}

/** Strong: a phrase that wins wherever it begins. Phrase and combined: only if nothing strong begins inside and runs on. */
export const KIND = { strong: 0, phrase: 1, combined: 2 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** One entry of a compiled dictionary: what `from` becomes, and how it yields to others. */
export interface Entry {
  from: string;
  to: string;
  kind: Kind;
}

/** A chain of dictionaries as one: single characters, and everything that is more than one code unit on either side. */
export interface Compiled {
  characters: [string, string][];
  entries: Entry[];
}
