import type { AuditDocument } from '../audit/schema';
import { figureChanges } from './changes';

/** One state of a page, and from when to when it was seen so. */
export interface Version {
  document: AuditDocument;
  firstSeen: string;
  lastSeen: string;
  /** Text of the report's sections where the reader gave it: audit documents do not hold it. */
  prose?: Record<string, string>;
}

/** A version as stored: numbered from 1, oldest first. */
export interface StoredVersion extends Version {
  key: string;
  number: number;
}

/** Whether two readings of a page say the same: the same text and the same figures. */
export const saysTheSame = (a: AuditDocument, b: AuditDocument): boolean =>
  a.page.textSha256 === b.page.textSha256 && figureChanges(a, b).length === 0;

/**
 * Puts a reading among the versions of its page, in order of time. A reading that says what its neighbour says makes
 * that neighbour's time longer, and its document newer; any other is a version of its own.
 */
export function withReading(versions: Version[], reading: Version): Version[] {
  const next = versions.findIndex(({ firstSeen }) => firstSeen > reading.firstSeen);
  const at = next < 0 ? versions.length : next;
  for (const index of [at - 1, at]) {
    const neighbour = versions[index];
    if (neighbour && saysTheSame(neighbour.document, reading.document)) {
      return versions.with(index, joined(neighbour, reading));
    }
  }
  return versions.toSpliced(at, 0, reading);
}

function joined(a: Version, b: Version): Version {
  const [older, newer] = a.lastSeen <= b.lastSeen ? [a, b] : [b, a];
  const prose = newer.prose ?? older.prose;
  return {
    document: newer.document,
    firstSeen: a.firstSeen < b.firstSeen ? a.firstSeen : b.firstSeen,
    lastSeen: newer.lastSeen,
    ...(prose ? { prose } : {}),
  };
}
