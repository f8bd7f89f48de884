import { browser } from 'wxt/browser';
import type { Link } from '../../lib/library/batch/links';

/** Runs in the page: it may use nothing from outside itself. */
const collect = () =>
  Array.from(document.links, (link) => ({ url: link.href, text: `${link.textContent} ${link.title}` }));

/** Returns the links of a tab's page. @throws Error if the page may not be read */
export async function linksIn(tabId: number): Promise<Link[]> {
  const [injected] = await browser.scripting.executeScript({ target: { tabId }, func: collect });
  return (injected?.result ?? []) as Link[];
}
