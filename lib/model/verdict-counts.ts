import type { AuditDocument, CheckCount, Finding, Verdict } from './schema';

/** Kinds of failed findings, the gravest first. */
export const PROBLEMS = ['errors', 'warnings', 'notices'] as const;

/** Kinds of findings that are counted separately, the gravest first. */
export const KINDS = [...PROBLEMS, 'toCheck'] as const;

export type FindingKind = (typeof KINDS)[number];

/** Returns the kind that a finding counts as. */
export const kindOf = ({ outcome, severity }: Pick<Finding, 'outcome' | 'severity'>): FindingKind =>
  outcome === 'incomplete' ? 'toCheck' : `${severity}s`;

/** Number of findings of each kind. */
export type Counts = Record<FindingKind, number>;

export const noCounts = (): Counts => ({ errors: 0, warnings: 0, notices: 0, toCheck: 0 });

/**
 * Returns the gravest kind of finding and its count, for where only one number fits; null where there are no findings.
 */
export function gravestOf(verdict: Counts): { kind: FindingKind; count: number } | null {
  const kind = KINDS.find((each) => verdict[each] > 0);
  return kind ? { kind, count: verdict[kind] } : null;
}

/** A verdict in one word, for where only one fits: the gravest kind of its findings. */
export const TONES = [...KINDS, 'clean', 'none'] as const;
export type Tone = (typeof TONES)[number];

/** Returns the tone of a verdict; `none` where the page is not audited. */
export const toneOf = (verdict: Verdict): Tone =>
  verdict.state === 'notAudited' ? 'none' : (gravestOf(verdict)?.kind ?? 'clean');

/** Sign of each tone, shown with its colour so that colour is never the only cue. */
export const SIGNS: Record<Tone, string> = {
  errors: '✕',
  warnings: '!',
  notices: 'i',
  toCheck: '?',
  clean: '✓',
  none: '–',
};

/** Returns the checks with an outcome other than not applicable. */
export const madeChecks = ({ checks }: Pick<AuditDocument, 'checks'>): CheckCount[] =>
  checks.filter(({ passed, failed, incomplete }) => passed + failed + incomplete > 0);
