import { bySeverity, SEVERITIES } from '../model/order';
import type { AuditDocument, Finding, Verdict } from '../model/schema';
import { gravestOf } from '../model/verdict-counts';

/** The document with only the findings that the settings show, in the order of all lists. Its verdict stays that of all. */
export function shownOf(audit: AuditDocument, least: Finding['severity']): AuditDocument {
  const shown: readonly string[] = SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1);
  return { ...audit, findings: bySeverity(audit.findings.filter(({ severity }) => shown.includes(severity))) };
}

/** What a page comes to, in one word: what colours the collapsed tab and the panel's head. */
export type Tone = 'error' | 'warning' | 'undecided' | 'clean' | 'none';

const TONES = { errors: 'error', warnings: 'warning', notices: 'warning', toCheck: 'undecided' } as const;

/** The tone of a verdict; `none` where the page is not audited. */
export function toneOf(verdict: Verdict): Tone {
  const gravest = gravestOf(verdict);
  if (verdict.state === 'notAudited') return 'none';
  return gravest ? TONES[gravest.kind] : 'clean';
}

/** Signs that say the same as the colours. */
export const TONE_SIGN: Record<Tone, string> = { error: '✕', warning: '!', undecided: '?', clean: '✓', none: '–' };
