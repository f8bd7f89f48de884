import { browser } from 'wxt/browser';
import { isLeftToBrowser, leaveToBrowser } from '../shared/browser-viewer';
import { documentPage } from '../shared/document-page';
import { storedSettings } from '../shared/settings';

/**
 * Opens the PDF that a tab has come to on the page that audits it, where the reader turned that on: in the same tab, once.
 * On the way back the browser itself shows it, so that the history leads on, and nothing goes round.
 */
export async function takePdf(tabId: number, url: string): Promise<void> {
  const { takesPdf } = await storedSettings();
  if (!takesPdf || !/^https?:/.test(url) || (await isLeftToBrowser(tabId, url))) return;
  await leaveToBrowser(tabId, url);
  await browser.tabs.update(tabId, { url: documentPage([url]) });
}
