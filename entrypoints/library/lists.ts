import { browser } from 'wxt/browser';
import { domTree } from '../../lib/document/html/dom';
import { Unreadable } from '../../lib/document/unreadable';
import { type ListPage, listPageOf } from '../../lib/library/batch/next-page';
import { PageFailure } from '../../lib/library/batch/result';
import { fetchAddress } from '../shared/fetch-address';
import { markupIn } from '../shared/read-address';
import { requireAccess } from './access';

/** Runs in the page: it may use nothing from outside itself. */
const collect = () => document.documentElement.outerHTML;

/** Reads the current page of a tab as a page of a list. @throws Error if it may not be read */
export async function listIn(tabId: number): Promise<ListPage> {
  const { url = '' } = await browser.tabs.get(tabId);
  const [injected] = await browser.scripting.executeScript({ target: { tabId }, func: collect });
  return listOf(injected?.result ?? '', url);
}

/** Fetches another page of a list, as the pages of a batch are. @throws PageFailure if it cannot be read */
export async function readList(address: string, signal: AbortSignal): Promise<ListPage> {
  await requireAccess(address);
  try {
    const fetched = await fetchAddress(address, signal);
    return listOf(markupIn(fetched), fetched.url);
  } catch (error) {
    throw error instanceof Unreadable ? new PageFailure('document', error.reason) : error;
  }
}

/** Parses markup without a window, so that nothing of it is run or fetched. */
function listOf(html: string, url: string): ListPage {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return listPageOf(domTree(window), parsed.documentElement, url);
}
