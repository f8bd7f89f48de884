import { urlOf } from '../../text/address';

/** Extracts addresses of web pages from pasted or dropped text: lists, tables, prose, with or without a scheme. */

const ADDRESS = /https?:\/\/[^\s"'<>，。；、（）「」《》]+/gi;
/** A bare address needs a path; otherwise every file name would match. */
const BARE = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?\/\S*$/i;

/**
 * Returns the address in its normal form without a fragment, or null if it is not a web address. A user name and
 * password are removed and never stored, since the audit is of the public page. A trailing dot (the DNS root) does not
 * make another host.
 */
export function pageAddress(text: string): string | null {
  const url = urlOf(text);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return null;
  url.username = '';
  url.password = '';
  url.hostname = url.hostname.replace(/\.$/, '');
  // A route behind #! or #/ is another page; any other fragment is a place on the same one.
  if (!/^#!?\//.test(url.hash)) url.hash = '';
  return url.href;
}

/** An address that a sitemap lists (sitemaps.org, protocol 0.9). */
const LISTED = /<loc>\s*(?:<!\[CDATA\[)?([^<\]]*)/gi;

/**
 * Returns every address in a text, once each, in order; for a sitemap those that it lists, without those of its
 * schemas.
 */
export function addressesIn(text: string): string[] {
  const listed = Array.from(text.matchAll(LISTED), ([, address = '']) => address.replaceAll('&amp;', '&'));
  const lines = listed.length > 0 ? listed : text.split('\n');
  const found = lines.flatMap((line) => {
    const whole = line.match(ADDRESS);
    if (whole) return whole.map((address) => address.replace(/[,;.)\]}]+$/, ''));
    const bare = line.trim();
    return BARE.test(bare) ? [`http://${bare}`] : [];
  });
  return [...new Set(found.flatMap((address) => pageAddress(address) ?? []))];
}

/** Hosts of addresses, once each, in order of first mention. */
export const hostsOf = (addresses: string[]): string[] => [...new Set(addresses.map((url) => new URL(url).hostname))];

const PRIVATE = [
  /^(?:.+\.)?localhost\.?$/,
  /^(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168)(?:\.\d+)+$/,
  /^\[(?:::1?|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*|::ffff:.*)\]$/,
];

/**
 * Whether a host is this machine or on the local network, by its address: loopback, private and link-local ranges of
 * RFC 1918, RFC 4193, RFC 3927 and RFC 4291.
 * @param hostname as `URL` gives it
 */
export const isPrivateHost = (hostname: string): boolean => PRIVATE.some((kind) => kind.test(hostname));
