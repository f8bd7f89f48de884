import { readAudit } from '../model/read-audit';
import type { AuditDocument } from '../model/schema';
import { utf8 } from './bytes';

/** How an object begins that may be an audit document; a page begins otherwise. */
const OBJECT = /^\s*\{\s*"/;

/** The audit document that a value is, or null where it is something else. */
export function asDocument(value: unknown): AuditDocument | null {
  const isOne = typeof value === 'object' && value !== null && 'schemaVersion' in value;
  const parsed = isOne ? readAudit(value) : null;
  return parsed?.success ? parsed.data : null;
}

/** The audit document that a file holds as JSON, or null where it holds something else. */
export function storedDocument(bytes: Uint8Array): AuditDocument | null {
  if (!OBJECT.test(utf8(bytes.subarray(0, 200)))) return null;
  try {
    return asDocument(JSON.parse(utf8(bytes)));
  } catch {
    return null;
  }
}
