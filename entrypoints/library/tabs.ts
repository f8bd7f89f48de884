import { browser } from 'wxt/browser';
import type { OpenTab } from '../../components/library/services';
import { reportLinks } from '../../lib/library/batch/links';
import { linksIn } from '../shared/links';

const WEB = /^https?:\/\//;

/** The tabs whose addresses we may see, the one looked at last first. */
export async function readableTabs(): Promise<OpenTab[]> {
  const tabs = await browser.tabs.query({});
  return tabs
    .filter(({ id, url }) => id !== undefined && WEB.test(url ?? ''))
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .map(({ id, url, title }) => ({ id: id!, url: url!, title: title ?? '' }));
}

export const hidesTabs = async (): Promise<boolean> => !(await browser.permissions.contains({ permissions: ['tabs'] }));

export const askForTabs = (): Promise<boolean> => browser.permissions.request({ permissions: ['tabs'] });

/** Addresses of the reports that the page in a tab links to. */
export async function linksOf(tabId: number): Promise<string[]> {
  const { url = '' } = await browser.tabs.get(tabId);
  return reportLinks(await linksIn(tabId), url);
}
