import type * as z from 'zod/mini';
import { exactly } from './exact';
import { type AuditDocument, auditDocument } from './schema';

const isAuditDocument = exactly(auditDocument);

/**
 * Reads a value as an audit document; returns the errors of the schema where it is none. Unknown properties are
 * dropped. A value without any is returned itself, not copied, so the caller must own it.
 */
export const readAudit = (value: unknown): z.core.util.SafeParseResult<AuditDocument> =>
  isAuditDocument(value) ? { success: true, data: value } : auditDocument.safeParse(value);
