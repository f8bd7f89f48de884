import type { AuditDocument } from '../model/schema';

const line = (document: AuditDocument): string => `${JSON.stringify(document)}\n`;

/** Returns JSON Lines: one audit document per line, in order. */
export const jsonLines = (documents: AuditDocument[]): string => documents.map(line).join('');

/** Yields the same file line by line. */
export async function* jsonLinesOf(documents: () => AsyncIterable<AuditDocument>): AsyncGenerator<string> {
  for await (const document of documents()) yield line(document);
}
