import { marksOf, otherNarrative } from '../check/likeness';
import type { OtherNarrative } from '../check/rule';
import type { AuditDocument } from '../model/schema';

/** The narrative of a page in compact form: a run keeps thousands. */
export interface PageText extends Omit<OtherNarrative, 'shingles'> {
  marks: string[];
  shingles: string;
}

/** Returns the text of a page for comparison with later pages; null if there is none to compare. */
export function pageText(document: AuditDocument): PageText | null {
  const narrative = otherNarrative(document);
  return narrative && { ...narrative, marks: marksOf(narrative), shingles: narrative.shingles.join(' ') };
}

export const narrativeIn = ({ marks: _, shingles, ...rest }: PageText): OtherNarrative => ({
  ...rest,
  shingles: shingles.split(' '),
});
