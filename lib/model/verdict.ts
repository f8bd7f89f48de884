import { isActive } from './is-active';
import type { AuditDocument } from './schema';

export type Kind = AuditDocument['detection']['kind'];

/** What an audit comes to. `notReport`: the page was recognised as something that the format does not judge. */
export type Outcome = 'failed' | 'incomplete' | 'passed' | 'notReport';

export interface Verdict {
  outcome: Outcome;
  failed: number;
  incomplete: number;
  /** How many outcomes the rules gave, those that passed included; not applicable ones are not counted. */
  checks: number;
}

/** Sums up a document. Findings that a person set aside do not count. */
export function verdictOf(document: AuditDocument): Verdict {
  const standing = document.findings.filter(isActive);
  const failed = standing.filter(({ outcome }) => outcome === 'failed').length;
  const incomplete = standing.length - failed;
  const checks = document.checks.reduce((sum, check) => sum + check.passed + check.failed + check.incomplete, 0);
  return { outcome: outcomeOf(document, failed, incomplete), failed, incomplete, checks };
}

function outcomeOf(document: AuditDocument, failed: number, incomplete: number): Outcome {
  if (failed > 0) return 'failed';
  if (incomplete > 0) return 'incomplete';
  return document.report ? 'passed' : 'notReport';
}
