import type { Tiny } from '../check/tiny';

/** A fault that was put into a text by hand: the rules that may tell it, and words of which one finding has to speak. */
export interface Fault {
  /** What kind of fault it is, for recall by kind. */
  kind: string;
  rules: string[];
  /** Words that its message has to contain, where the rule alone does not tell it from another. */
  says?: string;
  /** Where it may be right, and only a person who knows the body can tell: a rule may ask, and may not say that it is wrong. */
  isOpen?: true;
}

/** A small report in the manner of real ones, with the faults that an auditor finds in it by hand. */
export interface Labelled {
  name: string;
  page: Tiny;
  /** None in a right text, whatever in it looks like a fault. */
  faults: Fault[];
}

/** A text without a fault. */
export const right = (name: string, page: Tiny): Labelled => ({ name, page, faults: [] });

/** A text with the faults named. */
export const wrong = (name: string, page: Tiny, ...faults: Fault[]): Labelled => ({ name, page, faults });

/** A fault of a kind, told by any of the rules. */
export const fault = (kind: string, rules: string | string[], says?: string): Fault => ({
  kind,
  rules: [rules].flat(),
  ...(says !== undefined && { says }),
});

/** The same fault where it may be right: to be asked for. */
export const open = (it: Fault): Fault => ({ ...it, isOpen: true });
