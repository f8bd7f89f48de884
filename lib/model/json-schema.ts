import * as z from 'zod/mini';
import { auditDocument } from './schema';

/** Returns the JSON Schema (draft 2020-12) of the audit document, generated from `schema.ts`. */
export function auditJsonSchema(): Record<string, unknown> {
  return {
    $id: 'https://gongkai-lens.example/audit-document-1.json',
    title: 'Gongkai Lens audit document',
    ...z.toJSONSchema(auditDocument),
  };
}
