import { browser } from 'wxt/browser';
import { PageFailure } from '../../lib/library/batch/result';
import { sitePattern } from '../../lib/settings';

/**
 * To be asked before an address is: a host that we may read no more would hear of us all the same, as browsers ask first and refuse
 * the answer.
 * @throws PageFailure where its host may not be read
 */
export async function requireAccess(address: string): Promise<void> {
  const { hostname } = new URL(address);
  if (!(await browser.permissions.contains({ origins: [sitePattern(hostname)] })))
    throw new PageFailure('permission', hostname);
}
