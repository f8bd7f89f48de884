import type { AuditDocument, Finding } from '../audit/schema';

/** A finding set aside, as kept: what it holds for, which rule, where, and why. */
export interface Dismissed {
  subject: string;
  rule: string;
  place: string;
  reason: string;
  on: string;
}

/** How dismissals are matched: the names a document goes by, and the digest of a finding's place. */
export interface Matching {
  subjectsOf(document: AuditDocument): string[];
  placeOf(finding: Finding): string;
}

/** A document with its dismissals applied, and those among them that match nothing any more. */
export interface Applied<D extends Dismissed> {
  document: AuditDocument;
  /** Set aside for this very report, and no longer to be found in it: mended, or changed, or worded anew. */
  stale: D[];
}

/**
 * Marks the findings that were set aside, and says which dismissals of this report match nothing any more. Dismissals
 * of other reports are passed over; neither argument is changed. The matching is handed in, as it belongs to the store.
 */
export function applyDismissals<D extends Dismissed>(
  document: AuditDocument,
  dismissals: D[],
  { subjectsOf, placeOf }: Matching,
): Applied<D> {
  const subjects = new Set(subjectsOf(document));
  const known = new Map<string, D>();
  for (const item of dismissals) {
    if (subjects.has(item.subject)) known.set(`${item.rule} ${item.place}`, item);
  }
  const matched = new Set<string>();
  const findings = document.findings.map((finding): Finding => {
    const name = `${finding.rule} ${placeOf(finding)}`;
    const item = known.get(name);
    const { dismissed: _, ...standing } = finding;
    if (!item) return standing;
    matched.add(name);
    return { ...standing, dismissed: { reason: item.reason, on: item.on } };
  });
  const stale = dismissals.filter(
    ({ subject, rule, place }) => subjects.has(subject) && !matched.has(`${rule} ${place}`),
  );
  return { document: { ...document, findings }, stale };
}
