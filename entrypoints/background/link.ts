import { browser } from 'wxt/browser';
import { browserText } from '../shared/browser-text';
import { type HeldTab, say } from './toolbar';

/** Maximum time in milliseconds to wait for a page opened from a link to load. */
const PATIENCE = 60_000;

/** Resolves once a tab has loaded. @throws Error if it is closed before, or takes too long */
function loaded(tabId: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(follow);
      browser.tabs.onRemoved.removeListener(close);
      settle();
    };
    const follow = (id: number, { status }: { status?: string }) => {
      if (id === tabId && status === 'complete') end(resolve);
    };
    const close = (id: number) => {
      if (id === tabId) end(() => reject(new Error('The tab was closed')));
    };
    const timer = setTimeout(() => end(() => reject(new Error('The page did not load'))), PATIENCE);
    browser.tabs.onUpdated.addListener(follow);
    browser.tabs.onRemoved.addListener(close);
  });
}

/** Opens the page of a link at the user's request and audits it, even if the settings turn off automatic audits. */
export async function openLink(address: string, audit: (tab: HeldTab) => Promise<void>): Promise<void> {
  if (!/^https?:\/\//.test(address)) return;
  const { id: tabId } = await browser.tabs.create({ url: address });
  if (tabId === undefined) return;
  try {
    await loaded(tabId);
    const { url, index } = await browser.tabs.get(tabId);
    await audit({ id: tabId, url, index });
  } catch {
    // The site may not be read, perhaps after a redirect: the toolbar button grants access. Or the tab is gone.
    await say(tabId, '→', browserText('linkOpened')).catch(() => undefined);
  }
}
