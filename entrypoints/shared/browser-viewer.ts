import { browser } from 'wxt/browser';

/** Returns the key of session storage which says that the browser's own viewer shows this PDF in this tab. */
const markOf = (tabId: number, url: string): string => `viewer ${tabId} ${url}`;

/** Leaves a PDF in a tab to the browser's own viewer from now on, until the browser is closed. */
export const leaveToBrowser = (tabId: number, url: string): Promise<void> =>
  browser.storage.session.set({ [markOf(tabId, url)]: true });

/** Whether a PDF in a tab is left to the browser's own viewer. */
export async function isLeftToBrowser(tabId: number, url: string): Promise<boolean> {
  const mark = markOf(tabId, url);
  return mark in (await browser.storage.session.get(mark));
}

/** Opens a PDF in a new tab in the browser's own viewer. */
export async function openInBrowser(url: string): Promise<void> {
  // The tab is marked before it gets the address, or the PDF would be taken over first.
  const { id } = await browser.tabs.create({ url: 'about:blank' });
  if (id === undefined) return;
  await leaveToBrowser(id, url);
  await browser.tabs.update(id, { url });
}
