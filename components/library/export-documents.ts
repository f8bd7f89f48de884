import { type ExportFormat, fileNameOfMany, sentencesFor } from '../../lib/export';
import type { DecidedOf } from '../../lib/export/decided';
import type { Language } from '../../lib/locales';
import { saveFile } from '../shared/save-file';
import { inLanguage } from './in-language';
import type { Services } from './services';

/** Writes audits to one file in a format and gives it to the browser to save. Resolves to how many there were. */
export async function exportDocuments(
  keys: string[],
  services: Pick<Services, 'document'>,
  format: ExportFormat,
  language: Language,
  decidedOf?: DecidedOf,
): Promise<number> {
  const found = [];
  // One after another: a thousand readings at once would only wait for each other, and hold twice the memory.
  for (const key of keys) {
    const document = await services.document(key);
    if (document) found.push(inLanguage(document, language));
  }
  const file = await format.write(found, sentencesFor(language), decidedOf);
  saveFile(fileNameOfMany(found, format.extension), format.mime, [file]);
  return found.length;
}
