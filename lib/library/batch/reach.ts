import { isPrivateHost } from './addresses';

/**
 * Top-level domains under which these reports are published. IP addresses, this machine and names of local networks
 * have none of these.
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

/** Returns the hosts of a match pattern in the syntax of a Content Security Policy. */
function hostsOf(pattern: string): string[] {
  if (EVERY_SITE.test(pattern)) return PUBLIC.map((end) => `*.${end}`);
  const host = HOST.exec(pattern)?.groups?.host ?? '';
  if (!host || isPrivateHost(host)) return [];
  return host.startsWith('*.') ? [host, host.slice(2)] : [host];
}

/** Where a request may go: allowed hosts as sources of `connect-src`, and whether redirects may be followed. */
export interface Reach {
  sources: string[];
  follows: boolean;
}

/**
 * Returns where the request for an address may end: at its own host or at one that may be read, but never on the
 * reader's own machine or network. A policy cannot name an IPv6 address, so redirects from one are not followed.
 */
export function reachOf(address: string, patterns: string[]): Reach {
  const { hostname } = new URL(address);
  if (hostname.startsWith('[')) return { sources: ['http:', 'https:'], follows: false };
  return { sources: [...new Set([hostname, ...patterns.flatMap(hostsOf)])].flatMap(schemes), follows: true };
}
