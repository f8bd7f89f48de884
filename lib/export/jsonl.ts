import type { AuditDocument } from '../model/schema';

const line = (document: AuditDocument): string => `${JSON.stringify(document)}\n`;

/** JSON Lines: one audit document to a line, in order. */
export const jsonLines = (documents: AuditDocument[]): string => documents.map(line).join('');

/** The same, line by line. */
export async function* jsonLinesOf(documents: () => AsyncIterable<AuditDocument>): AsyncGenerator<string> {
  for await (const document of documents()) yield line(document);
}
