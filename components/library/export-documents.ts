import { type AuditDocument, type ExportFormat, fileNameOfMany, type Named, sentencesFor } from '../../lib/export';
import type { DecidedOf } from '../../lib/export/decided';
import { fileOf } from '../../lib/library';
import { inLanguage, type Language } from '../../lib/locales';
import { saveFile } from '../shared/save-file';
import type { Services } from './services';

/**
 * Maximum number of audits in a file of a format written as a whole: memory holds them all, and writing takes some
 * seconds. Formats written piece by piece have no limit.
 */
export const MOST_HELD = 500;

/** Whether one file of a format can hold so many audits. */
export const fits = (format: ExportFormat, count: number): boolean => Boolean(format.stream) || count <= MOST_HELD;

export interface ExportOptions {
  decidedOf?: DecidedOf | undefined;
  signal?: AbortSignal | undefined;
  /** Called with the number of audits read so far. */
  onRead?: ((audits: number) => void) | undefined;
}

/**
 * Writes audits to one file and lets the browser save it; one document at a time if the format allows it. Resolves to
 * their number, or to null if it was stopped and nothing is saved.
 */
export async function exportDocuments(
  keys: string[],
  services: Pick<Services, 'document'>,
  format: ExportFormat,
  language: Language,
  { decidedOf, signal = new AbortController().signal, onRead }: ExportOptions = {},
): Promise<number | null> {
  let named: Named[] = [];
  // One after another: a thousand simultaneous reads would only wait for each other, and take twice the memory.
  async function* documents(): AsyncGenerator<AuditDocument> {
    named = [];
    for (const [at, key] of keys.entries()) {
      if (signal.aborted) return;
      const document = await services.document(key);
      onRead?.(at + 1);
      if (!document) continue;
      const { url, title, textSha256 } = document.page;
      const { issuer = null, year = null } = document.report ?? {};
      named.push({ page: { url, title, textSha256 }, report: document.report && { issuer, year } });
      yield inLanguage(document, language);
    }
  }
  const write = async (): Promise<Blob | string | Uint8Array | null> => {
    if (format.stream) return fileOf(format.stream(documents), signal, () => undefined);
    const read = await all(documents());
    return signal.aborted ? null : format.write(read, sentencesFor(language), decidedOf);
  };
  const file = await write();
  if (file === null) return null;
  saveFile(fileNameOfMany(named, format.extension), format.mime, [file]);
  return named.length;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
