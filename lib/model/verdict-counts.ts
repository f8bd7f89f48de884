import type { AuditDocument, CheckCount, Verdict } from './schema';

/** What does not match, by how grave it is. */
export const PROBLEMS = ['errors', 'warnings', 'notices'] as const;

/** The kinds of findings that are counted apart, the gravest first. */
const KINDS = [...PROBLEMS, 'toCheck'] as const;

/** The gravest kind of finding and how many there are of it, where there is room for one number; null where there is none. */
export function gravestOf(verdict: Verdict): { kind: (typeof KINDS)[number]; count: number } | null {
  const kind = KINDS.find((each) => verdict[each] > 0);
  return kind ? { kind, count: verdict[kind] } : null;
}

/** The checks that came to something: what did not apply was not checked. */
export const madeChecks = ({ checks }: Pick<AuditDocument, 'checks'>): CheckCount[] =>
  checks.filter(({ passed, failed, incomplete }) => passed + failed + incomplete > 0);
