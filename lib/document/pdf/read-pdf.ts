import type { DocumentInitParameters, PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import { flowOf } from '../geometry/flow';
import type { IsLabel } from '../geometry/label-segments';
import { writeFlow } from '../geometry/write-flow';
import type { Page } from '../page';
import { PageWriter } from '../page-writer';
import { type Source, Unreadable } from '../unreadable';
import { boundedBytes, type Pictures } from './bounded-bytes';
import { type ReadSheet, sheetOf } from './sheet';
import { isUnmapped } from './unmapped';

/** Where PDF.js finds its data: URLs in a browser, folders elsewhere, each ending with a slash. */
export interface PdfAssets {
  cMapUrl?: string;
  standardFontDataUrl?: string;
  /** URL of the worker script; without it the work is done in this thread. */
  workerSrc?: string;
}

/** Options for reading a PDF. */
export interface PdfAids extends PdfAssets {
  /** Whether a text is a known label; needed for tables without rules. */
  isLabel?: IsLabel;
}

/** Maximum number of pages read: no report has more. */
export const MAX_SHEETS = 300;
/** Time limit in milliseconds, after which no further page is read. */
const MAX_TIME = 60_000;
/** With fewer characters per page than this, the document's text is not in its text layer. */
const LITTLE_TEXT = 20;
/**
 * Maximum number of pixels of a decoded picture; where only text is read, only pictures that may be rules are decoded.
 */
const MAX_PIXELS: Record<Pictures, number> = { needed: 40_000_000, unneeded: 250_000 };
/** With more filled shapes on a page than this, they may be its text. */
const MANY_OUTLINES = 300;

/** A PDF opened by PDF.js. */
export interface OpenPdf {
  pdf: PDFDocumentProxy;
  /** The operator codes of this version of PDF.js. */
  ops: Record<string, number>;
  /** Whether a stream that was too large was left out. */
  isCut: boolean;
  close: () => Promise<void>;
}

/**
 * Opens a PDF with PDF.js as all our code must: no script in the file runs, no URL in it is followed, and no stream is
 * larger than a report needs.
 * @throws Unreadable where it is encrypted, broken or too large
 */
export async function openPdf(
  bytes: Uint8Array,
  { workerSrc, ...assets }: PdfAssets,
  pictures: Pictures,
): Promise<OpenPdf> {
  const { bytes: data, isCut } = boundedBytes(bytes, pictures);
  const { getDocument, GlobalWorkerOptions, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  if (workerSrc) GlobalWorkerOptions.workerSrc = workerSrc;
  // Without a worker PDF.js would load one from a file beside its own, which does not exist when the program is one
  // file.
  else Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') });
  const given: DocumentInitParameters = {
    ...assets,
    data,
    cMapPacked: true,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: MAX_PIXELS[pictures],
    verbosity: 0,
  };
  const task = getDocument(given);
  try {
    return { pdf: await task.promise, ops: OPS, isCut, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new Unreadable(isLocked ? 'encrypted' : isCut ? 'tooLarge' : 'broken', { cause: error });
  }
}

/**
 * Reads a PDF as a page.
 * @throws Unreadable where it is encrypted, broken, too large, has no text, or its fonts do not map to characters
 */
export async function readPdf(
  bytes: Uint8Array,
  { url, name }: Source,
  { isLabel, ...assets }: PdfAids,
): Promise<Page> {
  const { pdf, ops, isCut, close } = await openPdf(bytes, assets, 'unneeded');
  try {
    const writer = new PageWriter();
    if (isCut) writer.cut();
    const sheets = await sheetsOf(pdf, ops, writer);
    const characters = sheets.reduce(
      (sum, { runs }) => sum + runs.reduce((length, run) => length + run.text.length, 0),
      0,
    );
    if (characters < LITTLE_TEXT * sheets.length) {
      if (isCut) throw new Unreadable('tooLarge');
      const isOutlined = sheets.some(({ outlines }) => outlines > MANY_OUTLINES);
      throw new Unreadable(isOutlined ? 'outlines' : 'noText');
    }
    if (isUnmapped(fontsOf(sheets).values())) throw new Unreadable('unmapped');
    const title = writeFlow(writer, flowOf(sheets, isLabel)) || (await statedTitle(pdf));
    return writer.finish({ url, title, mediaType: 'application/pdf', file: name });
  } finally {
    await close();
  }
}

async function sheetsOf(pdf: PDFDocumentProxy, ops: Record<string, number>, writer: PageWriter): Promise<ReadSheet[]> {
  const sheets: ReadSheet[] = [];
  const until = performance.now() + MAX_TIME;
  let failed: unknown;
  for (let number = 1; number <= pdf.numPages; number++) {
    if (number > MAX_SHEETS || performance.now() > until) {
      writer.cut();
      break;
    }
    try {
      const page = await pdf.getPage(number);
      const sheet = await sheetOf(page, ops);
      page.cleanup();
      if (sheet.isCut) writer.cut();
      sheets.push(sheet);
    } catch (error) {
      // The page says that a sheet could not be read; the others are read, unless this one would never end.
      failed = error;
      writer.cut();
      if (error instanceof Unreadable) break;
    }
  }
  if (!sheets.length) throw failed instanceof Unreadable ? failed : new Unreadable('broken', { cause: failed });
  return sheets;
}

/** Returns the text printed in each font, by the font's name. */
function fontsOf(sheets: ReadSheet[]): Map<string, string> {
  const all = new Map<string, string>();
  for (const { fonts } of sheets) for (const [name, text] of fonts) all.set(name, (all.get(name) ?? '') + text);
  return all;
}

async function statedTitle(pdf: PDFDocumentProxy): Promise<string> {
  const metadata = await pdf.getMetadata().catch(() => null);
  const title: unknown = (metadata?.info as { Title?: unknown } | undefined)?.Title;
  return typeof title === 'string' ? title.replace(/\s+/g, ' ').trim() : '';
}
