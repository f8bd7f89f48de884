import type * as z from 'zod/mini';
import { exactly } from './exact';
import { type AuditDocument, auditDocument } from './schema';

const isAuditDocument = exactly(auditDocument);

/**
 * What a value says as an audit document, or the first thing about it that is not one. Names that the document does not know
 * are dropped; a value that has none is given back itself, so it must be nobody else's.
 */
export const readAudit = (value: unknown): z.core.util.SafeParseResult<AuditDocument> =>
  isAuditDocument(value) ? { success: true, data: value } : auditDocument.safeParse(value);
