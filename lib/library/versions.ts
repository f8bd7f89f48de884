import type { AuditDocument } from '../model/schema';
import { figureChanges } from './changes';

/** One state of a page, and from when to when it was seen so. */
export interface Version {
  document: AuditDocument;
  firstSeen: string;
  lastSeen: string;
}

/** A version as stored: numbered from 1, oldest first. */
export interface StoredVersion extends Version {
  key: string;
  number: number;
}

/** All versions of a page, oldest first. */
export const versionRange = (key: string): IDBKeyRange => IDBKeyRange.bound([key], [key, []]);

/** Whether two readings of a page say the same: the same text and the same figures. */
export const saysTheSame = (a: AuditDocument, b: AuditDocument): boolean =>
  a.page.textSha256 === b.page.textSha256 && figureChanges(a, b).length === 0;

/**
 * Puts a reading among the versions of its page, in the order in which they were last seen. A reading that says what a
 * version of its time or the one before or after it says makes that version's time longer, and its document newer; any
 * other is a version of its own. Gives the same array where the reading brings nothing.
 */
export function withReading(versions: Version[], reading: Version): Version[] {
  const later = versions.findIndex(({ lastSeen }) => lastSeen > reading.lastSeen);
  const at = later < 0 ? versions.length : later;
  const index = versions.findIndex(
    (version, place) =>
      (place === at - 1 || place === at || overlap(version, reading)) &&
      saysTheSame(version.document, reading.document),
  );
  const known = versions[index];
  if (!known) return versions.toSpliced(at, 0, reading);
  const both = joined(known, reading);
  if (sameState(known, both)) return versions;
  return versions.with(index, both).sort((a, b) => (a.lastSeen < b.lastSeen ? -1 : Number(a.lastSeen > b.lastSeen)));
}

const overlap = (a: Version, b: Version): boolean => a.firstSeen <= b.lastSeen && b.firstSeen <= a.lastSeen;

function joined(a: Version, b: Version): Version {
  const newer = a.lastSeen <= b.lastSeen ? b : a;
  return {
    document: newer.document,
    firstSeen: a.firstSeen < b.firstSeen ? a.firstSeen : b.firstSeen,
    lastSeen: newer.lastSeen,
  };
}

const sameState = (a: Version, b: Version): boolean =>
  a.firstSeen === b.firstSeen && a.lastSeen === b.lastSeen && JSON.stringify(a.document) === JSON.stringify(b.document);
