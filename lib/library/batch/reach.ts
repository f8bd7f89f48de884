import { isPrivateHost } from './addresses';

/**
 * How names of the public network end that these reports are found under: numbers, machines of one's own and names of a local
 * network end otherwise.
 */
const PUBLIC = [
  ...['cn', 'com', 'net', 'org', 'gov', 'edu', 'info', 'hk', 'mo', 'tw'],
  // 中国, 中國, 政务, 公益, 公司, 网络, 香港, 澳門, 台湾, 台灣
  ...['xn--fiqs8s', 'xn--fiqz9s', 'xn--zfr164b', 'xn--55qw42g', 'xn--55qx5d', 'xn--io0a7i'],
  ...['xn--j6w193g', 'xn--mix891f', 'xn--kprw13d', 'xn--kpry57d'],
];
const EVERY_SITE = /^(?:<all_urls>|(?:\*|https?):\/\/\*\/)/;
const HOST = /^(?:\*|https?):\/\/(?<host>[^/:]+)/;

const schemes = (host: string): string[] => [`http://${host}:*`, `https://${host}:*`];

/** The hosts of a match pattern, as a Content Security Policy names them. */
function hostsOf(pattern: string): string[] {
  if (EVERY_SITE.test(pattern)) return PUBLIC.map((end) => `*.${end}`);
  const host = HOST.exec(pattern)?.groups?.host ?? '';
  if (!host || isPrivateHost(host)) return [];
  return host.startsWith('*.') ? [host, host.slice(2)] : [host];
}

/** Where a request may go: to whom, as sources of `connect-src`, and whether it may be sent on by a redirect. */
export interface Reach {
  sources: string[];
  follows: boolean;
}

/**
 * Where the request for an address may end: at its own host, or at one that may be read, but not on a machine or network of the
 * reader's own. A policy cannot name an address of IPv6: it may not be sent on at all.
 *
 * @param patterns match patterns of the sites that may be read
 * @see https://www.w3.org/TR/CSP3/#match-url-to-source-expression
 */
export function reachOf(address: string, patterns: string[]): Reach {
  const { hostname } = new URL(address);
  if (hostname.startsWith('[')) return { sources: ['http:', 'https:'], follows: false };
  return { sources: [...new Set([hostname, ...patterns.flatMap(hostsOf)])].flatMap(schemes), follows: true };
}
