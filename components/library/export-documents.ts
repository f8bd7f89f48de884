import { type AuditDocument, type ExportFormat, fileNameOfMany, type Named, sentencesFor } from '../../lib/export';
import type { DecidedOf } from '../../lib/export/decided';
import { fileOf } from '../../lib/library';
import { inLanguage, type Language } from '../../lib/locales';
import { saveFile } from '../shared/save-file';
import type { Services } from './services';

/**
 * Of a format that is written as a whole memory holds every audit, and some seconds go by while it is written, so that no
 * file has more; those that are written piece by piece know no bound.
 */
export const MOST_HELD = 500;

/** Whether so many audits go into one file of a format. */
export const fits = (format: ExportFormat, count: number): boolean => Boolean(format.stream) || count <= MOST_HELD;

export interface ExportOptions {
  decidedOf?: DecidedOf | undefined;
  signal?: AbortSignal | undefined;
  /** Hears how many audits were read so far. */
  onRead?: ((audits: number) => void) | undefined;
}

/**
 * Writes audits to one file in a format and gives it to the browser to save; a document at a time where the format lets it.
 * Resolves to how many there were, or to null where it was stopped and nothing is saved.
 */
export async function exportDocuments(
  keys: string[],
  services: Pick<Services, 'document'>,
  format: ExportFormat,
  language: Language,
  { decidedOf, signal = new AbortController().signal, onRead }: ExportOptions = {},
): Promise<number | null> {
  let named: Named[] = [];
  // One after another: a thousand readings at once would only wait for each other, and hold twice the memory.
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
