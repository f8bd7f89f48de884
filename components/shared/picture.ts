import { fileName } from '../../lib/export/file-name';
import { drawPicture, measureOn, pictureOf } from '../../lib/export/picture';
import type { Language } from '../../lib/locales';
import { sentencesFor } from '../../lib/locales/exported';
import type { AuditDocument, Finding } from '../../lib/model/schema';
import { saveFile } from './save-file';

/** Dots per point: sharp on the screens and printers that offices have. */
const SCALE = 2;
const PNG = 'image/png';

/** Where a picture went: to the clipboard, or to a file if the browser cannot copy pictures. */
export type PictureEnd = 'copied' | 'saved';

/**
 * Copies a picture of the rows that a finding is about. Must be called from a click.
 * @throws Error if the finding is about no rows, or the browser cannot draw
 */
export async function copyPicture(audit: AuditDocument, finding: Finding, language: Language): Promise<PictureEnd> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  const picture = context && pictureOf(audit, finding, sentencesFor(language), measureOn(context));
  if (!picture) throw new Error('No picture');
  canvas.width = Math.ceil(picture.width * SCALE);
  canvas.height = Math.ceil(picture.height * SCALE);
  drawPicture(picture, context, SCALE);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, PNG));
  if (!blob) throw new Error('No picture');
  try {
    await navigator.clipboard.write([new ClipboardItem({ [PNG]: blob })]);
    return 'copied';
  } catch {
    // An insecure page has no clipboard, and not every browser can copy pictures.
    saveFile(fileName(audit, 'png'), PNG, [blob]);
    return 'saved';
  }
}
