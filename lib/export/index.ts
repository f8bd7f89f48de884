import type { ExportSentences } from '../locales/exported';
import type { AuditDocument } from '../model/schema';
import { figuresCsv, figuresCsvOf } from './csv';
import type { DecidedOf } from './decided';
import { earl } from './earl';
import { FORMAT_DESCRIPTIONS, type FormatDescription } from './formats';
import { html } from './html';
import { json } from './json';
import { jsonLines, jsonLinesOf } from './jsonl';
import { ledger } from './ledger';
import { markdown } from './markdown';
import { lettersDocx, lettersHtml, sheetsDocx, sheetsHtml } from './papers';
import { xlsx } from './xlsx';

export { type ExportSentences, sentencesFor } from '../locales/exported';
export type { AuditDocument } from '../model/schema';
export { copyTable, copyTables } from './clipboard';
export { convertDocument } from './converted';
export { findingsCsv } from './csv';
export { fileName, fileNameOfMany, type Named } from './file-name';

export interface ExportFormat extends FormatDescription {
  /** Returns the whole file; the caller must write text as UTF-8. */
  write(
    documents: AuditDocument[],
    sentences: ExportSentences,
    /** Decisions on findings, for check sheets and the ledger. */
    decidedOf?: DecidedOf,
  ): Promise<string | Uint8Array> | string | Uint8Array;
  /**
   * Yields the same file in pieces, for formats in which documents are independent, so that memory holds one at a time.
   * @param documents iterates over all documents from the first, each time it is called
   */
  stream?(documents: () => AsyncIterable<AuditDocument>): AsyncGenerator<string>;
}

const WRITERS: Record<FormatDescription['id'], ExportFormat['write']> = {
  json,
  jsonl: jsonLines,
  csv: figuresCsv,
  xlsx,
  markdown,
  html,
  sheets: sheetsHtml,
  sheetsDocx,
  letters: lettersHtml,
  lettersDocx,
  ledger,
  earl,
};

const STREAMS: Partial<Record<FormatDescription['id'], ExportFormat['stream']>> = {
  jsonl: jsonLinesOf,
  csv: figuresCsvOf,
};

/** Every export format with its writer. */
export const EXPORTS: ExportFormat[] = FORMAT_DESCRIPTIONS.map((format) => {
  const stream = STREAMS[format.id];
  return { ...format, write: WRITERS[format.id], ...(stream && { stream }) };
});
