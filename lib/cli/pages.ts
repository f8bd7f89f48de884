import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { htmlSource, mayHaveHiding, textSource } from '../document/html/parsed';
import { readPage } from '../document/html/read-page';
import { maybeDocument, openDocument } from '../document/open-document';
import type { Page } from '../document/page';
import { isKnownLabel } from '../read/tables/known-labels';
import { collect } from './bytes';
import { decodePage } from './decode';
import { isAddress } from './folder';
import { contentType } from './http';
import { isMime, savedPage } from './mime';
import { pdfAssets } from './pdf-assets';
import { fromPipe } from './pipe';
import { archivedPages, type Skipped } from './warc';
import { maybeArchive } from './warc-records';

const TIMEOUT = 30_000;

/** The bytes of a page as found, with what is known of them. */
export interface Source {
  bytes: Uint8Array;
  /** As declared by the server or the file. */
  charset: string | null;
  url: string | null;
  /** The name of the file, if there is no address. */
  file: string | null;
  capturedAt: Date | null;
  /** Whether a part of the page is missing; the page is then marked as truncated. */
  isCut?: boolean;
}

/** A page that was found, or the reason why not, with the name by which the user knows it. */
export type Found = { name: string; source: Source; isOfMany: boolean } | { name: string; error: unknown };

/** Returns the address that a saved page states: the comment browsers leave when they save, or its canonical link. */
function savedFrom(html: string): string | null {
  const head = html.slice(0, 20_000);
  const saved = /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s>]+)\s*-->/i.exec(head)?.[1];
  return saved ?? /<link[^>]+rel=["']?canonical["']?[^>]+href=["'](https?:\/\/[^"']+)["']/i.exec(head)?.[1] ?? null;
}

/**
 * Reads text or markup as a page. The code for style sheets is loaded only if one may hide something.
 * @throws Error if it is too large to read
 */
export async function pageFrom(text: string, isHtml: boolean, url: string | null): Promise<Page> {
  if (!isHtml) return readPage(textSource(text, url)).page;
  const styles = mayHaveHiding(text) ? (await import('../document/html/parsed-styles')).parsedStyles : undefined;
  return readPage(htmlSource(text, url ?? savedFrom(text), styles)).page;
}

/**
 * Reads the page from the bytes that were found.
 * @throws Error if they are no page
 */
export async function pageOf({ bytes, charset, url, file, isCut = false }: Source): Promise<Page> {
  if (maybeDocument(bytes))
    return openDocument(bytes, { url, name: file ?? undefined }, { ...pdfAssets(), isLabel: isKnownLabel });
  const { text, isHtml } = decodePage(bytes, charset);
  const page = await pageFrom(text, isHtml, url);
  return isCut ? { ...page, truncated: true } : page;
}

/**
 * Yields the pages that an argument names: one for a file, an address or `-` for standard input; for a web archive
 * every HTML page or document, one at a time.
 * @param skipped counts the other records of archives
 */
export async function* findPages(argument: string, skipped: Skipped): AsyncGenerator<Found> {
  try {
    const given = isAddress(argument) ? await fetched(argument) : await opened(argument);
    const pieces = given.stream[Symbol.asyncIterator]();
    const first = await pieces.next();
    const all = async function* (): AsyncGenerator<Uint8Array> {
      if (!first.done) yield first.value;
      yield* { [Symbol.asyncIterator]: () => pieces };
    };
    if (!first.done && maybeArchive(first.value)) yield* pagesOfArchive(argument, all(), skipped);
    else yield { name: argument, source: sourceOf(await collect(all()), given), isOfMany: false };
  } catch (error) {
    yield { name: argument, error };
  }
}

/** A stream of bytes, and what is known of it. */
interface Given extends Pick<Source, 'charset' | 'url' | 'file'> {
  stream: AsyncIterable<Uint8Array>;
}

async function opened(name: string): Promise<Given> {
  const none = { charset: null, url: null };
  if (name === '-') return { ...none, file: null, stream: process.stdin };
  const isPipe = (await stat(name)).isFIFO();
  return { ...none, file: name, stream: isPipe ? fromPipe(name) : createReadStream(name) };
}

async function fetched(address: string): Promise<Given> {
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT) });
  if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`);
  const { charset } = contentType(response.headers.get('content-type') ?? '');
  return { charset, url: response.url, file: null, stream: response.body };
}

function sourceOf(bytes: Uint8Array, { charset, url, file }: Given): Source {
  if (!isMime(bytes)) return { bytes, charset, url, file, capturedAt: null };
  const saved = savedPage(bytes);
  return { ...saved, url: saved.url ?? url, file };
}

async function* pagesOfArchive(
  archive: string,
  stream: AsyncIterable<Uint8Array>,
  skipped: Skipped,
): AsyncGenerator<Found> {
  for await (const page of archivedPages(stream, skipped)) {
    const name = page.url === null ? archive : `${archive}: ${page.url}`;
    if ('error' in page) yield { name, error: page.error };
    else yield { name, source: { ...page, file: null }, isOfMany: true };
  }
}
