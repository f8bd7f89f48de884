import { urlOf } from '../text/address';
import { TARGETS, type Target } from './types';

/** Key in `storage.local` of the sites that are always shown in one script. */
export const REMEMBERED_KEY = 'scriptOfSite';

/** By host name, the script to which a site's pages are converted when they open. */
export type Remembered = Record<string, Target>;

const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** Reads the sites from a stored value; what cannot be read is left out. */
export function readRemembered(value: unknown): Remembered {
  if (typeof value !== 'object' || value === null) return {};
  const read: Remembered = {};
  for (const [host, stored] of Object.entries(value)) {
    const target = TARGETS.find((known) => known === stored);
    if (target && HOST.test(host)) read[host] = target;
  }
  return read;
}

/** The host name under which a page's site can be remembered; `null` where it has none (not http or https). */
export function siteOf(url: string): string | null {
  const { protocol = '', hostname = '' } = urlOf(url) ?? {};
  return /^https?:$/.test(protocol) && HOST.test(hostname) ? hostname : null;
}
