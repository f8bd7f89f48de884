import { readAudit } from '../model/read-audit';
import type { AuditDocument } from '../model/schema';
import { utf8 } from './bytes';

/** The beginning of a JSON object, which may be an audit document; no page begins so. */
const OBJECT = /^\s*\{\s*"/;

/** Returns the value as an audit document, or null if it is none. */
export function asDocument(value: unknown): AuditDocument | null {
  const isOne = typeof value === 'object' && value !== null && 'schemaVersion' in value;
  const parsed = isOne ? readAudit(value) : null;
  return parsed?.success ? parsed.data : null;
}

/** Returns the audit document in a file of JSON, or null if it is something else. */
export function storedDocument(bytes: Uint8Array): AuditDocument | null {
  if (!OBJECT.test(utf8(bytes.subarray(0, 200)))) return null;
  try {
    return asDocument(JSON.parse(utf8(bytes)));
  } catch {
    return null;
  }
}
