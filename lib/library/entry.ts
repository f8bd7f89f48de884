import type { AuditDocument, Verdict } from '../model/schema';
import { verdictOf } from '../model/verdict';

/** What the list shows of an audit. */
export interface Entry {
  /** The address of the page, or the SHA-256 of its text where it has none. */
  key: string;
  url: string | null;
  title: string;
  /** Absent where not known: IndexedDB leaves such an entry out of the index. */
  issuer?: string;
  year?: number;
  verdict: Verdict;
  /** How many versions of the page have been seen. */
  versions: number;
  /** When the page was first and last read (ISO, UTC), and when its entry was last written. */
  firstSeen: string;
  lastSeen: string;
  savedAt: string;
}

/** What a document is kept under. */
export const keyOf = ({ page }: AuditDocument): string => page.url ?? page.textSha256;

/** When a document was made, in UTC; `otherwise` where it does not say. */
export function seenAt({ page }: AuditDocument, otherwise: string): string {
  const time = Date.parse(page.capturedAt);
  return Number.isNaN(time) ? otherwise : new Date(time).toISOString();
}

/** The entry of a document, the last of its versions. */
export function entryOf(
  document: AuditDocument,
  { versions, firstSeen, lastSeen, savedAt }: Pick<Entry, 'versions' | 'firstSeen' | 'lastSeen' | 'savedAt'>,
): Entry {
  const { page, report } = document;
  return {
    key: keyOf(document),
    url: page.url,
    title: page.title,
    ...(report?.issuer ? { issuer: report.issuer } : {}),
    ...(report && report.year !== null ? { year: report.year } : {}),
    verdict: verdictOf(document),
    versions,
    firstSeen,
    lastSeen,
    savedAt,
  };
}
