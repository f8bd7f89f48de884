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
  /** Absent where not known: IndexedDB leaves such an entry out of the index. */
  issuer?: string;
  year?: number;
  /** What the body's reports are found by, see `bodyKeys`. */
  bodies: string[];
  /** What reports with much the same text are found by, see `marksOf`; absent where the text is too short to compare. */
  marks?: string[];
  /** How the audit came here and from where. */
  origin: Origin;
  verdict: Verdict;
  /** How many versions of the page have been seen. */
  versions: number;
  /** When the page was first and last read (ISO, UTC), and when its entry was last written. */
  firstSeen: string;
  lastSeen: string;
  savedAt: string;
}

/** A page that an import touched and that is to be checked by all that the library holds. */
export interface Unjudged {
  key: string;
  /** Its entry before; absent where there was none. */
  before?: Entry;
  /** What it was checked by on its way in, see `nameOf`; absent where there was nothing among the lines around it. */
  by?: string;
}

/** What a document is kept under. */
export const keyOf = ({ page }: AuditDocument): string => page.url ?? page.textSha256;

/** The time a document says it was made, in UTC, or `now` where it says none or one still to come. */
export function seenAt({ page }: AuditDocument, now: string): Pick<Version, 'firstSeen' | 'lastSeen' | 'isClamped'> {
  const seen = timeOf(page.capturedAt);
  if (seen === null || seen > now) return { firstSeen: now, lastSeen: now, isClamped: true };
  return { firstSeen: seen, lastSeen: seen };
}

/** The entry of a page, from its versions. */
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
