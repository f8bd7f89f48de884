import { bySeverity, SEVERITIES } from '../model/order';
import type { AuditDocument, Finding } from '../model/schema';

/**
 * Returns the document with only the findings of at least this severity, in the order of all lists. Its verdict still
 * counts all.
 */
export function shownOf(audit: AuditDocument, least: Finding['severity']): AuditDocument {
  const shown: readonly string[] = SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1);
  return { ...audit, findings: bySeverity(audit.findings.filter(({ severity }) => shown.includes(severity))) };
}
