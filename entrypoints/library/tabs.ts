import { browser } from 'wxt/browser';
import type { OpenTab } from '../../components/library/services';

const WEB = /^https?:\/\//;

/** Returns the tabs whose addresses we may see, the most recently used first. */
export async function readableTabs(): Promise<OpenTab[]> {
  const tabs = await browser.tabs.query({});
  return tabs
    .filter(({ id, url }) => id !== undefined && WEB.test(url ?? ''))
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .map(({ id, url, title }) => ({ id: id!, url: url!, title: title ?? '' }));
}

export const hidesTabs = async (): Promise<boolean> => !(await browser.permissions.contains({ permissions: ['tabs'] }));

export const askForTabs = (): Promise<boolean> => browser.permissions.request({ permissions: ['tabs'] });
