import * as z from 'zod/mini';
import type { AuditDocument } from '../audit/schema';
import type { Database } from './database';
import { guarded } from './errors';
import { placeOf } from './place';

/** A finding that a person looked at and set aside, with the reason in writing. */
export const dismissal = z.object({
  /** What it holds for: the key of a page, or `issuer-year`, wherever that report is published. */
  subject: z.string().check(z.minLength(1)),
  rule: z.string(),
  /** Digest of the finding's place, see `placeOf`. */
  place: z.string(),
  reason: z.string().check(z.regex(/\S/)),
  /** ISO date or time. */
  on: z.string(),
});
export type Dismissal = z.infer<typeof dismissal>;

/** The subjects under which findings of a document may have been set aside. */
export function subjectsOf({ page, report }: AuditDocument): string[] {
  const named = report?.issuer && report.year !== null ? [`${report.issuer}-${report.year}`] : [];
  return [page.url ?? page.textSha256, ...named];
}

/** The document with its findings marked that were set aside; the document itself is not changed. */
export function withDismissals(document: AuditDocument, dismissals: Dismissal[]): AuditDocument {
  const subjects = new Set(subjectsOf(document));
  const known = new Map(
    dismissals.filter(({ subject }) => subjects.has(subject)).map((item) => [`${item.rule} ${item.place}`, item]),
  );
  const findings = document.findings.map((finding) => {
    const found = known.get(`${finding.rule} ${placeOf(finding)}`);
    const { dismissed: _, ...standing } = finding;
    return found ? { ...standing, dismissed: { reason: found.reason, on: found.on } } : standing;
  });
  return { ...document, findings };
}

/** The dismissals kept on this device. */
export class Dismissals {
  constructor(private readonly database: Database) {}

  /**
   * Keeps a dismissal, in the place of an earlier one of the same finding.
   * @throws RangeError if no reason is given; StoreError
   */
  async put(item: Dismissal): Promise<void> {
    const valid = dismissal.safeParse(item);
    if (!valid.success) throw new RangeError('a dismissal needs a subject and a written reason');
    await guarded(() => this.database.put('dismissals', valid.data));
  }

  /** One dismissal, if there is. @throws StoreError */
  get(subject: string, rule: string, place: string): Promise<Dismissal | undefined> {
    return guarded(() => this.database.get('dismissals', [subject, rule, place]));
  }

  /** All that concern a document. @throws StoreError */
  async of(document: AuditDocument): Promise<Dismissal[]> {
    const found = await guarded(() =>
      Promise.all(
        subjectsOf(document).map((subject) =>
          this.database.getAll('dismissals', IDBKeyRange.bound([subject], [subject, []])),
        ),
      ),
    );
    return found.flat();
  }

  /** Takes a dismissal back. @throws StoreError */
  async remove(subject: string, rule: string, place: string): Promise<void> {
    await guarded(() => this.database.delete('dismissals', [subject, rule, place]));
  }
}
