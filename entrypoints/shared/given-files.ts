import { browser } from 'wxt/browser';
import { pageWith } from './document-page';

const GIVEN = 'files';
/** The message of a page opened for files when it is ready to take them. */
const READY = 'ready';

const channelOf = (name: string): BroadcastChannel => new BroadcastChannel(`gongkai-lens-files-${name}`);

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
