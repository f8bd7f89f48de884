import { Compound, isCompound } from './archive/compound';
import { xmlText } from './archive/xml-text';
import { Zip } from './archive/zip';
import type { Page } from './page';
import type { PdfAids } from './pdf/read-pdf';
import { type Source, Unreadable } from './unreadable';

/** Maximum size of a file: no report is larger. */
export const MAX_BYTES = 64 * 1024 * 1024;
const HEAD = 1024;

export type DocumentKind =
  | 'pdf'
  | 'docx'
  | 'doc'
  | 'rtf'
  | 'wordXml'
  | 'xlsx'
  | 'xls'
  | 'excelXml'
  | 'odf'
  | 'flatOdf'
  | 'ofd';
/** The kind of a file: a document that can be read here, `other` for one that cannot, or null for a page or text. */
export type Sniffed = DocumentKind | 'other' | null;

/** Whether bytes begin with the characters of a text. */
const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Array.from(text).every((character, i) => bytes[i] === character.charCodeAt(0));

/** The first element of an XML text, behind its declaration, instructions and comments. */
const ROOT = /^\ufeff?\s*(?:<(?:\?[^>]*|!--(?:[^-]|-(?!->))*--)>\s*)+<([\w.:-]+)/;
/** By the first element of office documents that are a single XML text, and no pages: what they are. */
const BY_ROOT: [RegExp, DocumentKind][] = [
  [/^(?:w:)?wordDocument$/, 'wordXml'],
  [/^pkg:package$/, 'wordXml'],
  [/^(?:ss:)?Workbook$/, 'excelXml'],
  [/^office:document$/, 'flatOdf'],
];
const RICH_TEXT = /^(?:\u00ef\u00bb\u00bf)?\s*\{\\rtf/;
/** So many control bytes among the first `HEAD` bytes show that a file is no text, but a picture or an archive. */
const MANY_CONTROLS = 4;
const ESCAPE = 0x1b;
const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32 && byte !== ESCAPE);
/** Whether bytes are UTF-16 text: they begin with a byte order mark, or one of the first two is zero. */
const isWide = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff) ||
  (!first && !!second) ||
  (!second && !!first);

const headOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));

/** What an office document that is a single XML text is; null for anything else. */
function kindOfXml(bytes: Uint8Array): DocumentKind | null {
  const root = ROOT.exec(xmlText(bytes.subarray(0, 2 * HEAD)))?.[1];
  return (root && BY_ROOT.find(([pattern]) => pattern.test(root))?.[1]) || null;
}

/** Whether a file that is no document readable here is no page or text either, by its first bytes. */
function isOther(bytes: Uint8Array): boolean {
  if (isWide(bytes) || /<(?:html|!doctype)/i.test(headOf(bytes))) return false;
  return bytes.subarray(0, HEAD).filter(isControl).length >= MANY_CONTROLS;
}

/**
 * Determines what a file is by its content: its name and the media type from a server are often wrong.
 * @throws Unreadable where it begins like an archive but is not one, or is encrypted
 */
export function sniff(bytes: Uint8Array): Sniffed {
  const head = headOf(bytes);
  if (/%PDF-\d/.test(head) && !/^\s*</.test(head)) return 'pdf';
  if (startsWith(bytes, 'PK\u0003\u0004')) {
    const zip = new Zip(bytes);
    if (zip.has('word/document.xml')) return 'docx';
    if (zip.has('xl/workbook.xml')) return 'xlsx';
    if (zip.has('mimetype') && zip.has('content.xml')) return 'odf';
    return zip.has('OFD.xml') ? 'ofd' : 'other';
  }
  if (RICH_TEXT.test(head)) return 'rtf';
  if (isCompound(bytes)) {
    const file = new Compound(bytes);
    if (file.has('EncryptedPackage')) throw new Unreadable('encrypted');
    if (file.has('WordDocument')) return 'doc';
    return file.has('Workbook') || file.has('Book') ? 'xls' : 'other';
  }
  return kindOfXml(bytes) ?? (isOther(bytes) ? 'other' : null);
}

/** Whether a file may be a document rather than a page, by its first bytes. */
export const maybeDocument = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 'PK\u0003\u0004') ||
  isCompound(bytes) ||
  RICH_TEXT.test(headOf(bytes)) ||
  /^[^<]{0,1000}%PDF-\d/.test(headOf(bytes)) ||
  kindOfXml(bytes) !== null ||
  isOther(bytes);

/**
 * Reads a document, whose kind is determined by its content, as a page. The reader of each kind is loaded on demand.
 * @throws Unreadable with the reason why a person must open it, so that it is never taken for a page without a report
 */
export async function openDocument(bytes: Uint8Array, source: Source, aids: PdfAids = {}): Promise<Page> {
  if (!bytes.length) throw new Unreadable('empty');
  if (bytes.length > MAX_BYTES) throw new Unreadable('tooLarge');
  const page = await read(bytes, source, aids);
  return page.title ? page : { ...page, title: titleFrom(page) };
}

async function read(bytes: Uint8Array, source: Source, aids: PdfAids): Promise<Page> {
  switch (sniff(bytes)) {
    case 'pdf':
      return (await import('./pdf/read-pdf')).readPdf(bytes, source, aids);
    case 'docx':
      return (await import('./office/docx')).readDocx(new Zip(bytes), source);
    case 'xlsx':
      return (await import('./office/xlsx')).readXlsx(new Zip(bytes), source);
    case 'ofd':
      return (await import('./ofd/ofd')).readOfd(new Zip(bytes), source, aids.isLabel);
    case 'doc':
      return (await import('./office/doc')).readDoc(new Compound(bytes), source);
    case 'rtf':
      return (await import('./office/rtf')).readRtf(bytes, source);
    case 'wordXml':
      return (await import('./office/word-xml')).readWordXml(xmlText(bytes), source);
    case 'excelXml':
      return (await import('./office/excel-xml')).readExcelXml(xmlText(bytes), source);
    case 'odf':
      return (await import('./office/odf')).readOdf(new Zip(bytes), source);
    case 'flatOdf':
      return (await import('./office/odf')).readFlatOdf(xmlText(bytes), source);
    case 'xls':
      return (await import('./office/xls')).readXls(bytes, source);
    default:
      throw new Unreadable('unsupported');
  }
}

const MAX_TITLE = 200;

/** The title of a document that has none of its own: the name of its file, or its first line. */
function titleFrom({ file, text }: Page): string {
  const name = file?.replace(/^.*[\\/]/, '').replace(/\.[a-z]{2,4}$/i, '');
  return (name || text.trimStart().split('\n', 1)[0] || '').slice(0, MAX_TITLE);
}
