import { type AuditDocument, type ExportFormat, fileNameOfMany, type Named, sentencesFor } from '../../lib/export';
import type { DecidedOf } from '../../lib/export/decided';
import { fileOf } from '../../lib/library';
import { inLanguage, type Language } from '../../lib/locales';
import { saveFile } from '../shared/save-file';
import type { Services } from './services';

/**
 * Writes audits to one file in a format and gives it to the browser to save; a document at a time where the format lets it.
 * Resolves to how many there were.
 */
export async function exportDocuments(
  keys: string[],
  services: Pick<Services, 'document'>,
  format: ExportFormat,
  language: Language,
  decidedOf?: DecidedOf,
): Promise<number> {
  let named: Named[] = [];
  // One after another: a thousand readings at once would only wait for each other, and hold twice the memory.
  async function* documents(): AsyncGenerator<AuditDocument> {
    named = [];
    for (const key of keys) {
      const document = await services.document(key);
      if (!document) continue;
      const { url, title, textSha256 } = document.page;
      const { issuer = null, year = null } = document.report ?? {};
      named.push({ page: { url, title, textSha256 }, report: document.report && { issuer, year } });
      yield inLanguage(document, language);
    }
  }
  const file = format.stream
    ? await fileOf(format.stream(documents))
    : await format.write(await all(documents()), sentencesFor(language), decidedOf);
  saveFile(fileNameOfMany(named, format.extension), format.mime, [file]);
  return named.length;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
