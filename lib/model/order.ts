import { isActive } from './is-active';
import type { Finding } from './schema';

/** Severities, the gravest first. */
export const SEVERITIES = ['error', 'warning', 'notice'] as const satisfies Finding['severity'][];

/**
 * Returns the rank of a finding, lowest first, which orders every list and file: failed ones by severity, then
 * incomplete ones by severity, then dismissed ones.
 */
export const severityRank = (finding: Finding): number =>
  SEVERITIES.indexOf(finding.severity) +
  (finding.outcome === 'failed' ? 0 : SEVERITIES.length) +
  (isActive(finding) ? 0 : 2 * SEVERITIES.length);

/** Returns a new array of findings sorted by rank; equals keep their order. */
export const bySeverity = (findings: Finding[]): Finding[] =>
  [...findings].sort((a, b) => severityRank(a) - severityRank(b));
