import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { htmlSource, textSource } from '../page/parsed';
import { readPage } from '../page/read-page';
import type { Page } from '../page/types';
import { decodePage } from './decode';

const PAGE_FILE = /\.(?:x?html?|shtml?|jhtml|txt|aspx?|jsp|php|mht)$/i;
const TIMEOUT = 30_000;

/** Files of a folder in order of name, folders within it too; anything else as given. */
export async function expand(argument: string): Promise<string[]> {
  if (argument === '-' || /^https?:\/\//.test(argument)) return [argument];
  const found = await stat(argument).catch(() => null);
  if (!found?.isDirectory()) return [argument];
  const names = (await readdir(argument, { recursive: true })).filter((name) => PAGE_FILE.test(name)).sort();
  return names.map((name) => join(argument, name));
}

async function load(argument: string): Promise<{ bytes: Uint8Array; url: string | null; charset: string | null }> {
  if (argument === '-') return { bytes: await buffer(process.stdin), url: null, charset: null };
  if (!/^https?:\/\//.test(argument)) return { bytes: await readFile(argument), url: null, charset: null };
  const response = await fetch(argument, { signal: AbortSignal.timeout(TIMEOUT) });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  const charset = /charset=["']?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1] ?? null;
  return { bytes: new Uint8Array(await response.arrayBuffer()), url: response.url, charset };
}

/** Address that a saved page states for itself: its canonical link, or the mark browsers leave when they save. */
function savedFrom(html: string): string | null {
  const head = html.slice(0, 20_000);
  const saved = /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s>]+)\s*-->/i.exec(head)?.[1];
  return saved ?? /<link[^>]+rel=["']?canonical["']?[^>]+href=["'](https?:\/\/[^"']+)["']/i.exec(head)?.[1] ?? null;
}

/** Text or markup as a page. */
export function pageFrom(text: string, isHtml: boolean, url: string | null): Page {
  return readPage(isHtml ? htmlSource(text, url ?? savedFrom(text)) : textSource(text, url)).page;
}

/**
 * Loads and reads one page: a file, an address, or `-` for standard input.
 * @throws Error with a plain reason where it cannot be read
 */
export async function openPage(argument: string): Promise<Page> {
  const { bytes, url, charset } = await load(argument);
  const { text, isHtml } = decodePage(bytes, charset);
  return pageFrom(text, isHtml, url);
}
