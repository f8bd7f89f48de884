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

/** Where PDF.js finds its data: addresses in a browser, folders elsewhere, each with a slash at its end. */
export interface PdfAssets {
  cMapUrl?: string;
  standardFontDataUrl?: string;
  /** Address of the worker; where there is none the work is done in place. */
  workerSrc?: string;
}

/** What helps to read a PDF. */
export interface PdfAids extends PdfAssets {
  /** What labels of tables without rules are known to say. */
  isLabel?: IsLabel;
}

/** More pages than any report has. */
export const MAX_SHEETS = 300;
/** Milliseconds after which no further page is read. */
const MAX_TIME = 60_000;
/** Fewer characters than this a page, and the text of a document is elsewhere. */
const LITTLE_TEXT = 20;
/** Pixels of the largest picture that is decoded: where only text is read, none but those that may be lines. */
const MAX_PIXELS: Record<Pictures, number> = { needed: 40_000_000, unneeded: 250_000 };
/** So many filled shapes on a page may be its text. */
const MANY_OUTLINES = 300;

/** A PDF that PDF.js has opened. */
export interface OpenPdf {
  pdf: PDFDocumentProxy;
  /** The numbers of its operators. */
  ops: Record<string, number>;
  /** Whether something too large was left out. */
  isCut: boolean;
  close: () => Promise<void>;
}

/**
 * PDF.js as all our uses of it load it: nothing of a file is run, no address in it is followed, and no stream is larger than
 * a report needs.
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
  // In place of a worker PDF.js would look for a file beside its own: in a program of one file there is none.
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
 * A PDF as a page.
 * @throws Unreadable where it is encrypted, broken, has no text, or none that says what its letters are
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
      // One page that cannot be read is said; the others are read, unless it would still go on.
      failed = error;
      writer.cut();
      if (error instanceof Unreadable) break;
    }
  }
  if (!sheets.length) throw failed instanceof Unreadable ? failed : new Unreadable('broken', { cause: failed });
  return sheets;
}

/** What each font of a document prints. */
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
