import type { Doubt } from '../check/previous';
import type { AuditDocument } from '../model/schema';
import { urlOf } from '../text/address';

/**
 * How an audit came into the library, and from where: read in this browser, by a batch, from a file opened here, or
 * imported. What an imported line says of its own origin is never trusted.
 */
export interface Origin {
  how: 'readHere' | 'batch' | 'file' | 'import';
  /** The host the page was read from, or the name of the file; null if neither is known. */
  from: string | null;
  /** For an import: where the exporting library had it from; absent if that library read it itself. */
  via?: string;
  /** For an import: its time. Two imports are separate sources, even if their files have the same name. */
  at?: string;
  /** A person decided that it is not evidence. */
  isDistrusted?: true;
}

/** An audit used as evidence, or checked against it. */
export interface Witness {
  url: string | null;
  origin: Origin;
}

const hostOf = (url: string | null): string | null => {
  const { protocol = '', hostname } = urlOf(url ?? '') ?? {};
  return /^https?:$/.test(protocol) && hostname ? hostname.replace(/^www\./, '') : null;
};

/** Returns the origin of an audit made here. A page without a host was opened from a file. */
export function originHere(
  { page }: { page: Pick<AuditDocument['page'], 'url' | 'file'> },
  how: 'readHere' | 'batch',
): Origin {
  const host = hostOf(page.url);
  return host ? { how, from: host } : { how: 'file', from: page.file ?? page.url };
}

/** Returns the part of a host that one government controls: kjj.guiyang.gov.cn belongs to guiyang.gov.cn. */
const siteOf = (host: string): string => /[^.]+\.gov\.cn$/.exec(host)?.[0] ?? host;

function isSameSite(one: string | null, other: string | null): boolean {
  const [a, b] = [hostOf(one), hostOf(other)];
  return a === null || b === null ? a === b : siteOf(a) === siteOf(b);
}

/**
 * Whether whoever could forge one audit could forge the other: both are from a file, or came by the same import from
 * the same source.
 */
const isSameTestimony = (one: Origin, other: Origin): boolean =>
  one.how === other.how &&
  (one.how === 'file' || (one.at !== undefined && one.at === other.at && one.via === other.via));

/** Returns why evidence is not certain against what is checked; null if it is. */
export function doubtOf(evidence: Witness, checked: Witness): Exclude<Doubt, 'perhapsSame'> | null {
  const isReadHere = evidence.origin.how === 'readHere' || evidence.origin.how === 'batch';
  if (!isReadHere && !isSameTestimony(evidence.origin, checked.origin)) return 'imported';
  return isSameSite(evidence.url, checked.url) ? null : 'otherSite';
}

/** Returns what an exported line says of its audit's source; undefined for audits made here. */
export const saidOf = ({ how, from, via }: Origin): string | undefined =>
  how === 'import' ? (via ?? from ?? undefined) : undefined;
