import type { AuditDocument, CheckCount, Finding, Verdict } from './schema';

/** What does not match, by how grave it is. */
export const PROBLEMS = ['errors', 'warnings', 'notices'] as const;

/** The kinds of findings that are counted apart, the gravest first. */
export const KINDS = [...PROBLEMS, 'toCheck'] as const;

export type FindingKind = (typeof KINDS)[number];

/** What a finding is counted as. */
export const kindOf = ({ outcome, severity }: Pick<Finding, 'outcome' | 'severity'>): FindingKind =>
  outcome === 'incomplete' ? 'toCheck' : `${severity}s`;

/** How many findings there are of each kind. */
export type Counts = Record<FindingKind, number>;

export const noCounts = (): Counts => ({ errors: 0, warnings: 0, notices: 0, toCheck: 0 });

/** The gravest kind of finding and how many there are of it, where there is room for one number; null where there is none. */
export function gravestOf(verdict: Counts): { kind: FindingKind; count: number } | null {
  const kind = KINDS.find((each) => verdict[each] > 0);
  return kind ? { kind, count: verdict[kind] } : null;
}

/** What a verdict comes to in one word, for what can show only one: the gravest kind of its findings. */
export const TONES = [...KINDS, 'clean', 'none'] as const;
export type Tone = (typeof TONES)[number];

/** The tone of a verdict; `none` where the page is not audited. */
export const toneOf = (verdict: Verdict): Tone =>
  verdict.state === 'notAudited' ? 'none' : (gravestOf(verdict)?.kind ?? 'clean');

/** The sign of each tone, which says the same as its colour wherever that is shown. */
export const SIGNS: Record<Tone, string> = {
  errors: '✕',
  warnings: '!',
  notices: 'i',
  toCheck: '?',
  clean: '✓',
  none: '–',
};

/** The checks that came to something: what did not apply was not checked. */
export const madeChecks = ({ checks }: Pick<AuditDocument, 'checks'>): CheckCount[] =>
  checks.filter(({ passed, failed, incomplete }) => passed + failed + incomplete > 0);
