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
  /** Returns the very same string where nothing changes. Never throws, whatever the string. */
  convert(text: string): string;
  /**
   * Converts adjacent texts as if they were one, so that phrases match across their borders, and returns them one by
   * one.
   */
  convertParts(parts: readonly string[]): string[];
}

/** Strong entries apply wherever they begin; phrase and combined ones only if no strong match begins inside. */
export const KIND = { strong: 0, phrase: 1, combined: 2 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** One entry of a compiled dictionary: what `from` becomes, and how it yields to others. */
export interface Entry {
  from: string;
  to: string;
  kind: Kind;
}

/** A chain of dictionaries fused into one: single characters, and entries of more than one code unit on either side. */
export interface Compiled {
  characters: [string, string][];
  entries: Entry[];
}
