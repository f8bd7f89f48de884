import type { AuditDocument } from '../../lib/model/schema';

/** How much of a report's prose another one says too. */
export interface Repeated {
  sentences: number;
  same: number;
  /** Rounded per cent. */
  share: number;
}

/** Sentences of `b` that stand in `a` too, figures and years aside; null where either audit does not hold sentences. */
export function repeatedIn(a: AuditDocument, b: AuditDocument): Repeated | null {
  const [before, after] = [a.report?.sentences ?? [], b.report?.sentences ?? []];
  if (before.length === 0 || after.length === 0) return null;
  const known = new Set(before.map(({ digest }) => digest));
  const same = after.filter(({ digest }) => known.has(digest)).length;
  return { sentences: after.length, same, share: Math.round((100 * same) / after.length) };
}
