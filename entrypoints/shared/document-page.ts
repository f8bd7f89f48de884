import { browser } from 'wxt/browser';
import type { Wanted } from '../../components/document/services';

const ADDRESS = 'url';
const PAGE = 'page';
/** Maximum number of files of one report. */
const MAX_FILES = 10;

/** Returns the address of our document page with what it is asked for. */
export const pageWith = (asked: [name: string, value: string][]): string =>
  `${browser.runtime.getURL('/document.html')}?${new URLSearchParams(asked)}`;

/**
 * Returns the address of our document page for documents on the web.
 * @param files their addresses
 * @param page the web page that they are attached to
 */
export const documentPage = (files: string[], page: string | null = null): string =>
  pageWith([
    ...files.map((file): [string, string] => [ADDRESS, file]),
    ...(page === null ? [] : ([[PAGE, page]] as [string, string][])),
  ]);

/** Returns the addresses that a document page was opened for; null if there are none. */
export function wantedBy(search: string): Wanted | null {
  const asked = new URLSearchParams(search);
  const files = asked.getAll(ADDRESS).slice(0, MAX_FILES);
  return files.length ? { files, page: asked.get(PAGE) } : null;
}
