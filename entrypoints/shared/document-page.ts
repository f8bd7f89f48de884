import { browser } from 'wxt/browser';

const ADDRESS = 'url';
const GIVEN = 'files';
/** What a page says that was opened for files, once it can take them. */
const READY = 'ready';

const pageWith = (asked: Record<string, string>): string =>
  `${browser.runtime.getURL('/document.html')}?${new URLSearchParams(asked)}`;
const channelOf = (name: string): BroadcastChannel => new BroadcastChannel(`gongkai-lens-files-${name}`);

/** The address of the page on which the document at an address is audited. */
export const documentPage = (address: string): string => pageWith({ [ADDRESS]: address });

/** The address that such a page was opened for; null where there is none. */
export const documentAddress = (search: string): string | null => new URLSearchParams(search).get(ADDRESS);

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
  await browser.tabs.create({ url: pageWith({ [GIVEN]: name }) });
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
