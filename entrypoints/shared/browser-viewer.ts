import { browser } from 'wxt/browser';

/** What is remembered until the browser is closed: that in this tab the browser itself shows this PDF. */
const markOf = (tabId: number, url: string): string => `viewer ${tabId} ${url}`;

/** From now on the browser itself shows a PDF in a tab. */
export const leaveToBrowser = (tabId: number, url: string): Promise<void> =>
  browser.storage.session.set({ [markOf(tabId, url)]: true });

/** Whether it does. */
export async function isLeftToBrowser(tabId: number, url: string): Promise<boolean> {
  const mark = markOf(tabId, url);
  return mark in (await browser.storage.session.get(mark));
}

/** Opens a PDF in a tab of its own, in which the browser itself shows it. */
export async function openInBrowser(url: string): Promise<void> {
  // The tab is known before it has the address: whoever would take the PDF over comes too late otherwise.
  const { id } = await browser.tabs.create({ url: 'about:blank' });
  if (id === undefined) return;
  await leaveToBrowser(id, url);
  await browser.tabs.update(id, { url });
}
