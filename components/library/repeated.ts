import type { AuditDocument } from '../../lib/model/schema';

/** How much of a report's prose is also in another. */
export interface Repeated {
  sentences: number;
  same: number;
  /** Rounded, in per cent. */
  share: number;
}

/**
 * Counts the sentences of `b` that are also in `a`, ignoring figures and years; null if either audit has no sentences.
 */
export function repeatedIn(a: AuditDocument, b: AuditDocument): Repeated | null {
  const [before, after] = [a.report?.sentences ?? [], b.report?.sentences ?? []];
  if (before.length === 0 || after.length === 0) return null;
  const known = new Set(before.map(({ digest }) => digest));
  const same = after.filter(({ digest }) => known.has(digest)).length;
  return { sentences: after.length, same, share: Math.round((100 * same) / after.length) };
}
