/** What the text of a group is; `none`: it is not shown. */
export type Place = 'body' | 'fonts' | 'styles' | 'number' | 'none';

/** What a group inherits from the one around it, and what ends with it. */
export interface State {
  place: Place;
  /** The place around a group that has its text twice (\upr). */
  outer: Place;
  font: number;
  /** Number of bytes after a Unicode character that say the same for older programs (\uc). */
  fallback: number;
  isHidden: boolean;
  isStruck: boolean;
  isStruckTwice: boolean;
  isDeleted: boolean;
  isRaised: boolean;
  isInTable: boolean;
  depth: number;
  style: number;
  hasLevel: boolean;
  /** Whether the group declares the shape of a row of a table within a cell. */
  isNestedRow: boolean;
}

/** Characters as `\plain` has them. */
export const PLAIN = { isHidden: false, isStruck: false, isStruckTwice: false, isDeleted: false, isRaised: false };
/** Paragraphs as `\pard` has them. */
export const PARAGRAPH = { isInTable: false, depth: 1, style: 0, hasLevel: false };
/** How a file begins. */
export const START: State = {
  place: 'body',
  outer: 'body',
  font: 0,
  fallback: 1,
  ...PLAIN,
  ...PARAGRAPH,
  isNestedRow: false,
};
/** Control words that switch a property of characters on, or off with 0. */
export const SWITCHES: Record<string, keyof typeof PLAIN> = {
  v: 'isHidden',
  strike: 'isStruck',
  striked: 'isStruckTwice',
  deleted: 'isDeleted',
  super: 'isRaised',
};
