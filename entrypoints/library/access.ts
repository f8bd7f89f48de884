import { browser } from 'wxt/browser';
import { PageFailure } from '../../lib/library/batch/result';
import { sitePattern } from '../../lib/settings';

/**
 * Must be called before an address is fetched: without permission the request would still reach the host, as browsers
 * send it and only refuse the response.
 * @throws PageFailure if the host may not be read
 */
export async function requireAccess(address: string): Promise<void> {
  const { hostname } = new URL(address);
  if (!(await browser.permissions.contains({ origins: [sitePattern(hostname)] })))
    throw new PageFailure('permission', hostname);
}
