import { browser } from 'wxt/browser';
import type { Wanted } from '../../components/document/services';

const ADDRESS = 'url';
const PAGE = 'page';
const GIVEN = 'files';
/** Maximum number of files of one report. */
const MAX_FILES = 10;
/** The message of a page opened for files when it is ready to take them. */
const READY = 'ready';

const pageWith = (asked: [name: string, value: string][]): string =>
  `${browser.runtime.getURL('/document.html')}?${new URLSearchParams(asked)}`;
const channelOf = (name: string): BroadcastChannel => new BroadcastChannel(`gongkai-lens-files-${name}`);

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

/** Opens our document page and passes files to it, directly from page to page: nothing of them is stored. */
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

/** Resolves to the files passed to a document page; never if it was opened for none. */
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
