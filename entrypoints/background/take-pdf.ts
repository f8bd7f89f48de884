import { browser } from 'wxt/browser';
import { isLeftToBrowser, leaveToBrowser } from '../shared/browser-viewer';
import { documentPage } from '../shared/document-page';
import { storedSettings } from '../shared/settings';

/**
 * Opens the PDF in a tab on our document page, if the reader turned that on: in the same tab, once. On going back the
 * browser's own viewer shows it, so that the history works and there is no loop.
 */
export async function takePdf(tabId: number, url: string): Promise<void> {
  const { takesPdf } = await storedSettings();
  if (!takesPdf || !/^https?:/.test(url) || (await isLeftToBrowser(tabId, url))) return;
  await leaveToBrowser(tabId, url);
  await browser.tabs.update(tabId, { url: documentPage([url]) });
}
