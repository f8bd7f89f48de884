import { counted } from '../locales/fill';
import type { Language } from '../locales/languages';
import { panelWords } from '../locales/panel-words';
import { isActive } from '../model/is-active';
import type { AuditDocument, Finding } from '../model/schema';

type Severity = Finding['severity'];

const GRAVEST_FIRST = ['error', 'warning', 'notice'] as const;

/** How many of the identities that could be tried hold. */
export function holding({ checks }: AuditDocument): { holds: number; all: number } {
  const sums = checks.filter(({ rule }) => rule.startsWith('totals.'));
  const total = (key: 'passed' | 'failed' | 'incomplete'): number => sums.reduce((sum, check) => sum + check[key], 0);
  return { holds: total('passed'), all: total('passed') + total('failed') + total('incomplete') };
}

/** The gravest severity among the failed findings, or null where nothing failed. */
export function gravest({ findings }: AuditDocument): Severity | null {
  const failed = findings
    .filter(isActive)
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ severity }) => severity);
  return GRAVEST_FIRST.find((severity) => failed.includes(severity)) ?? null;
}

/** How many findings failed, and how many a person must decide; those set aside do not count. */
export function counts({ findings }: AuditDocument): { failed: number; undecided: number } {
  const standing = findings.filter(isActive);
  const failed = standing.filter(({ outcome }) => outcome === 'failed').length;
  return { failed, undecided: standing.length - failed };
}

/** The document with only the findings that the settings show: the graver ones, failed before undecided, set aside last. */
export function shownOf(audit: AuditDocument, least: Severity): AuditDocument {
  const rank = (finding: Finding): number =>
    GRAVEST_FIRST.indexOf(finding.severity) +
    (finding.outcome === 'failed' ? 0 : GRAVEST_FIRST.length) +
    (isActive(finding) ? 0 : 2 * GRAVEST_FIRST.length);
  const shown = GRAVEST_FIRST.slice(0, GRAVEST_FIRST.indexOf(least) + 1);
  const findings = audit.findings.filter(({ severity }) => (shown as readonly Severity[]).includes(severity));
  return { ...audit, findings: findings.sort((a, b) => rank(a) - rank(b)) };
}

/** What a page comes to, in one word: what the collapsed tab and its colour tell. */
export type Tone = 'error' | 'warning' | 'undecided' | 'clean' | 'none';

/** The tone of a page's findings; `none` where it is not judged as a report at all. */
export function toneOf(audit: AuditDocument): Tone {
  if (audit.detection.kind === 'workSummary') return 'none';
  const worst = gravest(audit);
  if (worst) return worst === 'error' ? 'error' : 'warning';
  return audit.findings.some(isActive) ? 'undecided' : 'clean';
}

/** Signs that say the same as the colours. */
export const TONE_SIGN: Record<Tone, string> = { error: '✕', warning: '!', undecided: '?', clean: '✓', none: '–' };

/** The verdict as one sentence. */
export function sayVerdict(audit: AuditDocument, language: Language): string {
  const { failed, undecided } = counts(audit);
  const words = panelWords(language);
  const first = failed ? counted(words.problems, failed, language) : words.clean;
  return [first, ...(undecided ? [counted(words.questions, undecided, language)] : [])].join(words.separator);
}
