import { isActive } from './is-active';
import type { Finding } from './schema';

/** The gravest first. */
export const SEVERITIES = ['error', 'warning', 'notice'] as const satisfies Finding['severity'][];

/**
 * Where a finding stands among others, the same in every list and file: what does not match by its severity, then what a
 * person must decide by its severity, then what a person dismissed. The least comes first.
 */
export const severityRank = (finding: Finding): number =>
  SEVERITIES.indexOf(finding.severity) +
  (finding.outcome === 'failed' ? 0 : SEVERITIES.length) +
  (isActive(finding) ? 0 : 2 * SEVERITIES.length);

/** Findings in that order, equals as they came. A new array. */
export const bySeverity = (findings: Finding[]): Finding[] =>
  [...findings].sort((a, b) => severityRank(a) - severityRank(b));
