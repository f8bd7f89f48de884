import type { Page } from 'puppeteer-core';
import type { PageState } from '../../lib/script/page';
import type { LaunchedChromium } from './launch';

type Request = { type: 'convert'; target: string } | { type: 'conversion' };

/** Injects the converter into a tab and sends it a request, as the background does for the popup. */
export async function converted(lens: LaunchedChromium, tab: Page, request: Request): Promise<PageState> {
  const target = 'target' in request ? request.target : 'original';
  const files = [...(target === 'original' ? [] : [`/dictionaries/${target}.js`]), '/content-scripts/convert.js'];
  const worker = await lens.serviceWorker();
  return (await worker.evaluate(`(async () => {
    const [{ id: tabId }] = await chrome.tabs.query({ url: '${tab.url()}' });
    await chrome.scripting.executeScript({ target: { tabId }, files: ${JSON.stringify(files)} });
    return chrome.tabs.sendMessage(tabId, ${JSON.stringify(request)}, { frameId: 0 });
  })()`)) as PageState;
}
