import type { AuditDocument, Finding } from '../../lib/audit/schema';

/** How many of the identities that could be tried hold. */
export function holding({ checks }: AuditDocument): { holds: number; all: number } {
  const sums = checks.filter(({ rule }) => rule.startsWith('totals.'));
  const total = (key: 'passed' | 'failed' | 'incomplete'): number => sums.reduce((sum, check) => sum + check[key], 0);
  return { holds: total('passed'), all: total('passed') + total('failed') + total('incomplete') };
}

/** The gravest severity among the failed findings, or null where nothing failed. */
export function gravest({ findings }: AuditDocument): Finding['severity'] | null {
  const failed = findings.filter(({ outcome }) => outcome === 'failed').map(({ severity }) => severity);
  return (['error', 'warning', 'notice'] as const).find((severity) => failed.includes(severity)) ?? null;
}
