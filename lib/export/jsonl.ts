import type { AuditDocument } from '../model/schema';

/** JSON Lines: one audit document to a line, in order. */
export const jsonLines = (documents: AuditDocument[]): string =>
  documents.map((document) => `${JSON.stringify(document)}\n`).join('');
