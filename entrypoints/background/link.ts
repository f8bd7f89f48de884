import { browser } from 'wxt/browser';
import { browserText } from '../shared/browser-text';
import { type HeldTab, say } from './toolbar';

/** How long a page that was opened from a link may take to load before nobody waits for it any more. */
const PATIENCE = 60_000;

/** Resolves once a tab has loaded. @throws where it is closed before, or takes too long */
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

/** Opens the page of a link and audits it, whatever the settings say of pages that open by themselves: somebody asked. */
export async function openLink(address: string, audit: (tab: HeldTab) => Promise<void>): Promise<void> {
  if (!/^https?:\/\//.test(address)) return;
  const { id: tabId } = await browser.tabs.create({ url: address });
  if (tabId === undefined) return;
  try {
    await loaded(tabId);
    const { url, index } = await browser.tabs.get(tabId);
    await audit({ id: tabId, url, index });
  } catch {
    // A site that we may not read, perhaps after a redirect: the toolbar button gives the permission. A tab may be gone.
    await say(tabId, '→', browserText('linkOpened')).catch(() => undefined);
  }
}
