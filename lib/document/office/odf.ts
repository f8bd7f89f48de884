import { childAt, parseXml, type XmlElement } from '../archive/xml';
import type { Zip } from '../archive/zip';
import type { Page } from '../page';
import { PageWriter } from '../page-writer';
import { type Source, Unreadable } from '../unreadable';
import { OdfStyles } from './odf-styles';
import { writeOds } from './ods';
import { OdtReader } from './odt';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.';

/**
 * Reads an OpenDocument file (ODF 1.3), a text or a workbook, as a page.
 * @throws Unreadable where it is encrypted, broken, empty, of another kind, or has pictures only
 */
export function readOdf(zip: Zip, source: Source): Page {
  if (zip.text('META-INF/manifest.xml')?.includes('encryption-data')) throw new Unreadable('encrypted');
  const [content, styles] = [zip.text('content.xml') ?? '', zip.text('styles.xml')];
  return readParts(parseXml(content, true), styles === null ? [] : [parseXml(styles)], '', source);
}

/** Reads an OpenDocument file that is one XML text. Errors as for `readOdf`. */
export const readFlatOdf = (text: string, source: Source): Page =>
  readParts(parseXml(text, true), [], '-flat-xml', source);

function readParts(content: XmlElement, more: XmlElement[], form: string, { url, name }: Source): Page {
  const styles = new OdfStyles([...more, content]);
  const body = childAt(content, 'body');
  const [text, workbook] = [childAt(body, 'text'), childAt(body, 'spreadsheet')];
  if (!text && !workbook) throw new Unreadable('unsupported');
  const reader = new OdtReader(styles);
  const writer = text ? reader.writer : new PageWriter();
  if (text) reader.block(text);
  else if (workbook) writeOds(writer, workbook, styles);
  if (writer.isBlank) throw new Unreadable(reader.pictures ? 'noText' : 'empty');
  const mediaType = `${MEDIA_TYPE}${text ? 'text' : 'spreadsheet'}${form}`;
  return writer.finish({ url, title: reader.title, mediaType, file: name });
}
