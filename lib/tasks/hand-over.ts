import type { AuditDocument } from '../model/schema';
import { withVerdict } from '../model/verdict';
import type { Row } from './rows';

/**
 * A report with only what its body is to be written to about: what was confirmed, or notified before. Null where there is
 * nothing.
 *
 * @param document as it is checked, its findings in the order of the rows
 * @param rows those of its page
 */
export function forLetter(document: AuditDocument, rows: Row[]): AuditDocument | null {
  const findings = rows
    .filter(({ state }) => state === 'confirmed' || state === 'notified')
    .flatMap(({ finding }) => finding ?? []);
  return findings.length > 0 ? withVerdict({ ...document, findings }) : null;
}
