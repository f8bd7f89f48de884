import type { AuditDocument } from '../model/schema';

/**
 * Returns one audit document as indented JSON.
 * @throws {RangeError} if there is not exactly one; use JSON Lines for several
 */
export function json(documents: AuditDocument[]): string {
  const [document, ...others] = documents;
  if (!document || others.length > 0) throw new RangeError('JSON holds one audit document; use JSON Lines for several');
  return `${JSON.stringify(document, null, 2)}\n`;
}
