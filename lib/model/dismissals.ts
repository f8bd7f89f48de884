import { findingFingerprint } from './finding-fingerprint';
import { bySeverity } from './order';
import type { AuditDocument, Finding } from './schema';
import { withVerdict } from './verdict';

/** A finding that a person looked at and set aside, with the reason in writing. */
export interface Dismissal {
  /** What it holds for: the key of a page, or `issuer-year`, wherever that report is published. */
  subject: string;
  rule: string;
  /** Digest of the finding's place, see `findingFingerprint`. */
  place: string;
  reason: string;
  /** ISO date or time. */
  on: string;
  /** Who did; absent where nobody said. */
  by?: string;
}

/** A document with its dismissals applied, and those among them that match nothing any more. */
export interface Applied {
  document: AuditDocument;
  /** Set aside for this very report, and no longer to be found in it: mended, or changed, or worded anew. */
  stale: Dismissal[];
}

/** The subjects under which findings of a document may have been set aside: its page, and its report. */
export function subjectsOf({ page, report }: AuditDocument): [page: string, report?: string] {
  const key = page.url ?? page.textSha256;
  return report?.issuer && report.year !== null ? [key, `${report.issuer}-${report.year}`] : [key];
}

/** The finding of a document that a dismissal is about, whatever its subject. */
export const findingOf = (
  { findings }: AuditDocument,
  { rule, place }: Pick<Dismissal, 'rule' | 'place'>,
): Finding | undefined => findings.find((finding) => finding.rule === rule && findingFingerprint(finding) === place);

/** A finding of a document as set aside on its page. @param on ISO date or time */
export function dismissalOf(document: AuditDocument, finding: Finding, reason: string, on: string): Dismissal {
  return { subject: subjectsOf(document)[0], rule: finding.rule, place: findingFingerprint(finding), reason, on };
}

/**
 * Marks the findings that were set aside, makes the verdict anew, and says which dismissals of this report match nothing
 * any more. Dismissals of other reports are passed over, marks from before are dropped; neither argument is changed.
 */
export function applyDismissals(document: AuditDocument, dismissals: Dismissal[]): Applied {
  const subjects = new Set<string | undefined>(subjectsOf(document));
  const own = dismissals.filter(({ subject }) => subjects.has(subject));
  const known = new Map(own.map((item) => [`${item.rule} ${item.place}`, item]));
  const matched = new Set<string>();
  const findings = document.findings.map(({ dismissed: _, ...standing }): Finding => {
    const name = `${standing.rule} ${findingFingerprint(standing)}`;
    const item = known.get(name);
    if (!item) return standing;
    matched.add(name);
    return { ...standing, dismissed: { reason: item.reason, on: item.on } };
  });
  return {
    document: withVerdict({ ...document, findings: bySeverity(findings) }),
    stale: own.filter(({ rule, place }) => !matched.has(`${rule} ${place}`)),
  };
}
