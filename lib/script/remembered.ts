import { urlOf } from '../text/address';
import { TARGETS, type Target } from './types';

/** Where the sites that are always shown in one script are kept in `storage.local`. */
export const REMEMBERED_KEY = 'scriptOfSite';

/** By host name, what a site's pages are shown in as they open. */
export type Remembered = Record<string, Target>;

const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** The sites as stored; whatever cannot be read is left out. */
export function readRemembered(value: unknown): Remembered {
  if (typeof value !== 'object' || value === null) return {};
  const read: Remembered = {};
  for (const [host, stored] of Object.entries(value)) {
    const target = TARGETS.find((known) => known === stored);
    if (target && HOST.test(host)) read[host] = target;
  }
  return read;
}

/** The host name of a page that can be remembered, `null` for one of no site. */
export function siteOf(url: string): string | null {
  const { protocol = '', hostname = '' } = urlOf(url) ?? {};
  return /^https?:$/.test(protocol) && HOST.test(hostname) ? hostname : null;
}
