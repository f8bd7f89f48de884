import type { Doubt } from '../check/previous';
import type { AuditDocument } from '../model/schema';
import { urlOf } from '../text/address';

/**
 * How an audit came into the library and from where: read in this browser, by a batch, from a file that was opened here, or
 * taken in with an import. What an import says of itself is never believed.
 */
export interface Origin {
  how: 'readHere' | 'batch' | 'file' | 'import';
  /** The host that the page was read from, or the name of the file; null where neither is known. */
  from: string | null;
  /** Of an import: where the library that gave it had it from itself; absent for what that one read. */
  via?: string;
  /** Of an import: when it was. Two imports are two testimonies, though their files be named alike. */
  at?: string;
  /** Set aside as evidence by a person. */
  isDistrusted?: true;
}

/** An audit as evidence, or as what is checked against it. */
export interface Witness {
  url: string | null;
  origin: Origin;
}

const hostOf = (url: string | null): string | null => {
  const { protocol = '', hostname } = urlOf(url ?? '') ?? {};
  return /^https?:$/.test(protocol) && hostname ? hostname.replace(/^www\./, '') : null;
};

/** The origin of an audit made here. A page without a host was opened from a file. */
export function originHere(
  { page }: { page: Pick<AuditDocument['page'], 'url' | 'file'> },
  how: 'readHere' | 'batch',
): Origin {
  const host = hostOf(page.url);
  return host ? { how, from: host } : { how: 'file', from: page.file ?? page.url };
}

/** The part of a host that one government gives out: kjj.guiyang.gov.cn is of guiyang.gov.cn. */
const siteOf = (host: string): string => /[^.]+\.gov\.cn$/.exec(host)?.[0] ?? host;

function isSameSite(one: string | null, other: string | null): boolean {
  const [a, b] = [hostOf(one), hostOf(other)];
  return a === null || b === null ? a === b : siteOf(a) === siteOf(b);
}

/** Who could forge the one could forge the other: both stand in one file, and came into that by one way. */
const isSameTestimony = (one: Origin, other: Origin): boolean =>
  one.how === other.how &&
  (one.how === 'file' || (one.at !== undefined && one.at === other.at && one.via === other.via));

/** Why evidence proves nothing for certain against what is checked; null where it does. */
export function doubtOf(evidence: Witness, checked: Witness): Exclude<Doubt, 'perhapsSame'> | null {
  const isReadHere = evidence.origin.how === 'readHere' || evidence.origin.how === 'batch';
  if (!isReadHere && !isSameTestimony(evidence.origin, checked.origin)) return 'imported';
  return isSameSite(evidence.url, checked.url) ? null : 'otherSite';
}

/** What an exported line says of where its audit came from; nothing of what was read here. */
export const saidOf = ({ how, from, via }: Origin): string | undefined =>
  how === 'import' ? (via ?? from ?? undefined) : undefined;
