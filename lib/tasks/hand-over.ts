import type { AuditDocument } from '../model/schema';
import { withVerdict } from '../model/verdict';
import type { Row } from './rows';

/**
 * Returns a report with only the findings for a letter to its body: those confirmed or already notified. Null if there
 * are none.
 *
 * @param document as audited, its findings in the order of the rows
 * @param rows those of its page
 */
export function forLetter(document: AuditDocument, rows: Row[]): AuditDocument | null {
  const findings = rows
    .filter(({ state }) => state === 'confirmed' || state === 'notified')
    .flatMap(({ finding }) => finding ?? []);
  return findings.length > 0 ? withVerdict({ ...document, findings }) : null;
}
