import type { AuditDocument, Finding } from '../model/schema';

/** What a person decided of a finding, as papers say it: which of their boxes is ticked, the note, and who and when. */
export interface Decided {
  /** By its place among the boxes of a check sheet; null where there is a note alone. */
  box: number | null;
  note: string;
  by: string;
  /** ISO time. */
  on: string;
}

/** Gives what was decided of a finding, or null where nothing was. */
export type DecidedOf = (document: AuditDocument, finding: Finding) => Decided | null;

/** Without decisions of their own, papers know of a finding that it was dismissed: that it is a false alarm. */
export const ofDismissed: DecidedOf = (_, { dismissed }) =>
  dismissed ? { box: FALSE_ALARM, note: dismissed.reason, by: '', on: dismissed.on } : null;

/** The box of a false alarm, see `boxes` among the words of papers. */
const FALSE_ALARM = 1;
