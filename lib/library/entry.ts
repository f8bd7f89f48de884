import { marksOf, narrativeOf } from '../check/likeness';
import type { AuditDocument, Verdict } from '../model/schema';
import { verdictOf } from '../model/verdict';
import { bodyKeys } from './body-keys';
import type { Origin } from './origin';
import { timeOf } from './time';
import type { Version } from './versions';

/** What the list shows of an audit. */
export interface Entry {
  /** The address of the page, or the SHA-256 of its text where it has none. */
  key: string;
  url: string | null;
  title: string;
  /** Absent if not known: IndexedDB leaves such an entry out of the index. */
  issuer?: string;
  year?: number;
  /** Index keys of the body's reports, see `bodyKeys`. */
  bodies: string[];
  /**
   * Index keys by which reports with similar text are found, see `marksOf`; absent if the text is too short to compare.
   */
  marks?: string[];
  /** How the audit came into the library, and from where. */
  origin: Origin;
  verdict: Verdict;
  /** How many versions of the page have been seen. */
  versions: number;
  /** When the page was first and last read, and when its entry was last written (ISO, UTC). */
  firstSeen: string;
  lastSeen: string;
  savedAt: string;
}

/** A page that an import changed and that is still to be checked against the whole library. */
export interface Unjudged {
  key: string;
  /** Its entry before the import; absent if it had none. */
  before?: Entry;
  /** Fingerprint of what it was checked against during the import, see `nameOf`; absent if there was nothing. */
  by?: string;
}

/** Returns the key of a document in the library. */
export const keyOf = ({ page }: AuditDocument): string => page.url ?? page.textSha256;

/**
 * Returns when a document says it was made, in UTC; `now`, marked as clamped, if it does not say or says a time in the
 * future.
 */
export function seenAt({ page }: AuditDocument, now: string): Pick<Version, 'firstSeen' | 'lastSeen' | 'isClamped'> {
  const seen = timeOf(page.capturedAt);
  if (seen === null || seen > now) return { firstSeen: now, lastSeen: now, isClamped: true };
  return { firstSeen: seen, lastSeen: seen };
}

/** Returns the entry of a page from its versions, oldest first, of which there is at least one. */
export function entryOf(versions: Version[], savedAt: string): Entry {
  const { document, lastSeen, origin } = versions.at(-1)!;
  const [firstSeen = lastSeen] = versions.map((version) => version.firstSeen).sort();
  const { page, report } = document;
  const marks = marksOf(narrativeOf(page, report));
  const body = {
    ...(report?.issuer ? { issuer: report.issuer } : {}),
    ...(report && report.year !== null ? { year: report.year } : {}),
  };
  return {
    key: keyOf(document),
    url: page.url,
    title: page.title,
    ...body,
    bodies: bodyKeys(body),
    ...(marks.length && { marks }),
    origin,
    verdict: verdictOf(document),
    versions: versions.length,
    firstSeen,
    lastSeen,
    savedAt,
  };
}
