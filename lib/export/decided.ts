import type { AuditDocument, Finding } from '../model/schema';

/** A person's decision on a finding, as papers show it: the ticked box, the note, by whom and when. */
export interface Decided {
  /** Index of the ticked box on a check sheet; null where there is only a note. */
  box: number | null;
  note: string;
  by: string;
  /** ISO time. */
  on: string;
}

/** Returns the decision on a finding; null where there is none. */
export type DecidedOf = (document: AuditDocument, finding: Finding) => Decided | null;

/** Returns a dismissal as a decision that the finding is a false alarm: all that is known without a task. */
export const ofDismissed: DecidedOf = (_, { dismissed }) =>
  dismissed ? { box: FALSE_ALARM, note: dismissed.reason, by: '', on: dismissed.on } : null;

/** Index of the box for a false alarm in `boxes` of `PAPER_WORDS`. */
const FALSE_ALARM = 1;
