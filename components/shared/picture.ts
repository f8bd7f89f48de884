import { fileName } from '../../lib/export/file-name';
import { drawPicture, measureOn, pictureOf } from '../../lib/export/picture';
import type { Language } from '../../lib/locales';
import { sentencesFor } from '../../lib/locales/exported';
import type { AuditDocument, Finding } from '../../lib/model/schema';
import { saveFile } from './save-file';

/** Dots to a point: sharp on the screens and papers that offices have. */
const SCALE = 2;
const PNG = 'image/png';

/** What became of a picture: in the clipboard, or where the browser has none for pictures in a file. */
export type PictureEnd = 'copied' | 'saved';

/**
 * Copies a picture of the rows that a finding is about. To be called from a click.
 * @throws where the finding is about no rows, or the browser draws none
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
    // A page that is not secure has no clipboard, and not every browser takes a picture into it.
    saveFile(fileName(audit, 'png'), PNG, [blob]);
    return 'saved';
  }
}
