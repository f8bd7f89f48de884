import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { htmlSource, mayHaveHiding, textSource } from '../document/html/parsed';
import { readPage } from '../document/html/read-page';
import type { Page } from '../document/page';
import { decodePage } from './decode';
import { archivedPages, type Skipped } from './warc';
import { maybeArchive } from './warc-records';

const PAGE_FILE = /\.(?:x?html?|shtml?|jhtml|txt|aspx?|jsp|php|mht|warc|warc\.gz)$/i;
const ADDRESS = /^https?:\/\//;
const TIMEOUT = 30_000;

/** A page that was read, or why it could not be, with the name by which the user knows it. */
export type Opened = { name: string; page: Page; capturedAt?: Date } | { name: string; error: unknown };

/** Files of a folder in order of name, folders within it too; anything else as given. */
export async function expand(argument: string): Promise<string[]> {
  if (argument === '-' || ADDRESS.test(argument)) return [argument];
  const found = await stat(argument).catch(() => null);
  if (!found?.isDirectory()) return [argument];
  const names = (await readdir(argument, { recursive: true })).filter((name) => PAGE_FILE.test(name)).sort();
  return names.map((name) => join(argument, name));
}

/** Address that a saved page states for itself: its canonical link, or the mark browsers leave when they save. */
function savedFrom(html: string): string | null {
  const head = html.slice(0, 20_000);
  const saved = /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s>]+)\s*-->/i.exec(head)?.[1];
  return saved ?? /<link[^>]+rel=["']?canonical["']?[^>]+href=["'](https?:\/\/[^"']+)["']/i.exec(head)?.[1] ?? null;
}

/** Text or markup as a page. What reads style sheets is loaded where one may hide something. */
export async function pageFrom(text: string, isHtml: boolean, url: string | null): Promise<Page> {
  if (!isHtml) return readPage(textSource(text, url)).page;
  const styles = mayHaveHiding(text) ? (await import('../document/html/parsed-styles')).parsedStyles : undefined;
  return readPage(htmlSource(text, url ?? savedFrom(text), styles)).page;
}

function pageOf(bytes: Uint8Array, charset: string | null, url: string | null): Promise<Page> {
  const { text, isHtml } = decodePage(bytes, charset);
  return pageFrom(text, isHtml, url);
}

async function fetched(address: string): Promise<Page> {
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT) });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  const charset = /charset=["']?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1] ?? null;
  return pageOf(new Uint8Array(await response.arrayBuffer()), charset, response.url);
}

/**
 * The pages that an argument of the command names: one of a file, an address or `-` for standard input; every HTML page of
 * a web archive, one at a time.
 * @param skipped counts what archives hold beside pages
 */
export async function* openPages(argument: string, skipped: Skipped): AsyncGenerator<Opened> {
  try {
    if (ADDRESS.test(argument)) yield { name: argument, page: await fetched(argument) };
    else yield* openStream(argument, skipped);
  } catch (error) {
    yield { name: argument, error };
  }
}

async function* openStream(name: string, skipped: Skipped): AsyncGenerator<Opened> {
  const stream: AsyncIterable<Buffer> = name === '-' ? process.stdin : createReadStream(name);
  const pieces = stream[Symbol.asyncIterator]();
  const first = await pieces.next();
  const all = async function* (): AsyncGenerator<Buffer> {
    if (!first.done) yield first.value;
    yield* { [Symbol.asyncIterator]: () => pieces };
  };
  if (first.done || !maybeArchive(first.value)) {
    yield { name, page: await pageOf(await buffer(all()), null, null) };
    return;
  }
  for await (const archived of archivedPages(all(), skipped)) {
    const { url } = archived;
    try {
      if ('error' in archived) throw archived.error;
      const { bytes, charset, capturedAt } = archived;
      yield { name: `${name}: ${url}`, page: await pageOf(bytes, charset, url), capturedAt };
    } catch (error) {
      yield { name: `${name}: ${url}`, error };
    }
  }
}
