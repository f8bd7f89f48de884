import { childAt, parseXml, type XmlElement } from '../archive/xml';
import type { Zip } from '../archive/zip';
import type { Page } from '../page';
import { type Source, Unreadable } from '../unreadable';
import { readWord } from './word-reader';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Reads a Word document (.docx) as a page.
 * @throws Unreadable where it is broken, empty, or has pictures only
 */
export function readDocx(zip: Zip, source: Source): Page {
  const text = zip.text('word/document.xml');
  const body = text === null ? undefined : childAt(parseXml(text), 'body');
  if (!body) throw new Unreadable('broken');
  const [numbering, styles] = ['word/numbering.xml', 'word/styles.xml'].map((path) => partOf(zip, path));
  return readWord({ body, numbering: numbering ?? null, styles: styles ?? null }, MEDIA_TYPE, source);
}

/** Parses an auxiliary part; null where it is missing or broken: the text is read without it. */
function partOf(zip: Zip, path: string): XmlElement | null {
  try {
    return parseXml(zip.text(path) ?? '');
  } catch (error) {
    if (error instanceof Unreadable && error.reason === 'broken') return null;
    throw error;
  }
}
