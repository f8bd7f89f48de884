import { browser } from 'wxt/browser';
import type { Wanted } from '../../components/document/services';

const ADDRESS = 'url';
const PAGE = 'page';
const GIVEN = 'files';
/** No report is in more files than these. */
const MAX_FILES = 10;
/** What a page says that was opened for files, once it can take them. */
const READY = 'ready';

const pageWith = (asked: [name: string, value: string][]): string =>
  `${browser.runtime.getURL('/document.html')}?${new URLSearchParams(asked)}`;
const channelOf = (name: string): BroadcastChannel => new BroadcastChannel(`gongkai-lens-files-${name}`);

/**
 * The address of the page on which documents on the web are audited.
 * @param page the page of the web that they belong to
 */
export const documentPage = (files: string[], page: string | null = null): string =>
  pageWith([
    ...files.map((file): [string, string] => [ADDRESS, file]),
    ...(page === null ? [] : ([[PAGE, page]] as [string, string][])),
  ]);

/** What such a page was opened for; null where there is nothing. */
export function wantedBy(search: string): Wanted | null {
  const asked = new URLSearchParams(search);
  const files = asked.getAll(ADDRESS).slice(0, MAX_FILES);
  return files.length ? { files, page: asked.get(PAGE) } : null;
}

/**
 * Opens the page on which files are audited, and hands it files. They go from page to page within the browser, and nothing
 * of them is kept.
 */
export async function openFiles(files: File[]): Promise<void> {
  const name = crypto.randomUUID();
  const channel = channelOf(name);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data !== READY) return;
    channel.postMessage(files);
    channel.close();
  });
  await browser.tabs.create({ url: pageWith([[GIVEN, name]]) });
}

/** The files that such a page is handed; never, where it was opened for none. */
export function filesGiven(search: string): Promise<File[]> {
  const name = new URLSearchParams(search).get(GIVEN);
  return new Promise((resolve) => {
    if (name === null) return;
    const channel = channelOf(name);
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!Array.isArray(data)) return;
      channel.close();
      resolve(data.filter((file) => file instanceof File));
    });
    channel.postMessage(READY);
  });
}
