import { findingFingerprint } from './finding-fingerprint';
import { bySeverity } from './order';
import type { AuditDocument, Finding } from './schema';
import { withVerdict } from './verdict';

/** A finding that a person looked at and dismissed, with the reason in writing. */
export interface Dismissal {
  /** What it applies to: the key of a page, or `issuer-year` for that report wherever it is published. */
  subject: string;
  rule: string;
  /** Digest of the finding's place, see `findingFingerprint`. */
  place: string;
  reason: string;
  /** ISO date or time. */
  on: string;
  /** Who dismissed it; absent where unknown. */
  by?: string;
}

/** A document with its dismissals applied, and the dismissals that match nothing any more. */
export interface Applied {
  document: AuditDocument;
  /** Dismissals of this report whose finding it no longer has: it was corrected, changed, or reworded. */
  stale: Dismissal[];
}

/** Returns the subjects under which a document's findings may be dismissed: its page and, where known, its report. */
export function subjectsOf({ page, report }: AuditDocument): [page: string, report?: string] {
  const key = page.url ?? page.textSha256;
  return report?.issuer && report.year !== null ? [key, `${report.issuer}-${report.year}`] : [key];
}

/** Returns the finding of a document that a dismissal is about, whatever its subject; undefined where there is none. */
export const findingOf = (
  { findings }: AuditDocument,
  { rule, place }: Pick<Dismissal, 'rule' | 'place'>,
): Finding | undefined => findings.find((finding) => finding.rule === rule && findingFingerprint(finding) === place);

/** Returns the dismissal of a finding on its document's page. @param on ISO date or time */
export function dismissalOf(document: AuditDocument, finding: Finding, reason: string, on: string): Dismissal {
  return { subject: subjectsOf(document)[0], rule: finding.rule, place: findingFingerprint(finding), reason, on };
}

/**
 * Returns a copy of a document with its findings marked as dismissed and a new verdict, and the dismissals of this
 * report that match nothing any more. Ignores dismissals of other reports, and drops earlier marks.
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
