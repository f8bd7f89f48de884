import type { AuditDocument } from '../model/schema';
import { figureChanges } from './changes';
import type { Origin } from './origin';
import { timeOf } from './time';

/** One state of a page: the time it was seen so, and how it came here. */
export interface Version {
  document: AuditDocument;
  firstSeen: string;
  lastSeen: string;
  origin: Origin;
  /** For an import: its position among the versions of the page in the library it came from. */
  sequence?: number;
  /** True if the document's time is impossible and the time it came here replaces it. */
  isClamped?: true;
}

/** A version as stored, numbered from 1: imported ones first, then those read here. */
export interface StoredVersion extends Version {
  key: string;
  number: number;
}

/**
 * A version as the database holds it. Its document is JSON, because browsers copy a string in half the time of hundreds
 * of objects. Documents stored before the seventh version of the library are objects, and those before the third have
 * no origin.
 */
export type KeptVersion = Omit<StoredVersion, 'document' | 'origin'> & {
  document: string | AuditDocument;
  origin?: Origin;
};

/**
 * Returns a version for the database. A document that JSON cannot write, which none of ours is, is stored as an object.
 */
export function keptOf(version: StoredVersion): KeptVersion {
  try {
    return { ...version, document: JSON.stringify(version.document) };
  } catch {
    return version;
  }
}

/**
 * Returns the document of a version. Invalid JSON is returned as it is, and the reader finds that it is no document.
 */
export function documentOf({ document }: Pick<KeptVersion, 'document'>): AuditDocument {
  if (typeof document !== 'string') return document;
  try {
    return JSON.parse(document);
  } catch {
    return document as never;
  }
}

/** Returns the key range of all versions of a page. */
export const versionRange = (key: string): IDBKeyRange => IDBKeyRange.bound([key], [key, []]);

/** Whether two readings of a page say the same: the same text and the same figures. */
export const saysTheSame = (a: AuditDocument, b: AuditDocument): boolean =>
  a.page.textSha256 === b.page.textSha256 && figureChanges(a, b).length === 0;

/** Converts versions from the database. Those without an origin get that of their page. */
export function storedOf(versions: KeptVersion[], page: { origin: Origin } | undefined): StoredVersion[] {
  const origin = page?.origin ?? { how: 'import', from: null };
  return versions.map((version) => ({ ...version, origin: version.origin ?? origin, document: documentOf(version) }));
}

export const isImported = ({ origin }: Pick<Version, 'origin'>): boolean => origin.how === 'import';

/**
 * Adds a reading to the versions of its page. One that was read here comes last, whatever the clock says: it extends
 * the last version or becomes a new one. An imported one comes before all that were read here, in the order of the
 * library it came from. Returns the same array if the reading adds nothing.
 */
export function withReading(versions: Version[], reading: Version): Version[] {
  const imported = versions.filter(isImported);
  const here = versions.filter((version) => !isImported(version));
  if (isImported(reading)) {
    if ([...here, ...imported].some((version) => covers(version, reading))) return versions;
    return [...gathered(imported, reading), ...here];
  }
  const next = afterLast(here, reading);
  if (next === here) return versions;
  const last = next.at(-1)!;
  return [...imported.filter((version) => !isOneState(version, last)), ...next];
}

/** Adds a reading to the versions read here. Times never run backwards, though clocks do. */
function afterLast(here: Version[], reading: Version): Version[] {
  const last = here.at(-1);
  if (!last) return [reading];
  if (saysTheSame(last.document, reading.document)) {
    const lastSeen = later(last.lastSeen, reading.lastSeen);
    const { isClamped: _, ...known } = last;
    const both = { ...known, ...reading, firstSeen: last.firstSeen, lastSeen };
    return isEqual(last, both) ? here : [...here.slice(0, -1), both];
  }
  const firstSeen = later(afterTime(last.lastSeen), reading.firstSeen);
  return [...here, { ...reading, firstSeen, lastSeen: later(firstSeen, reading.lastSeen) }];
}

/** Adds an imported reading: versions of the same state at the same time become one, whichever came first. */
function gathered(imported: Version[], reading: Version): Version[] {
  const one = imported.find(
    (version) => isOneState(version, reading) || (version.isClamped && saysTheSame(version.document, reading.document)),
  );
  if (!one) return [...imported, reading].sort(inOrder);
  const others = imported.filter((version) => version !== one);
  // A replaced time gives way to one that was stated.
  return gathered(others, one.isClamped ? reading : joined(one, reading));
}

function joined(a: Version, b: Version): Version {
  const newer = a.lastSeen === b.lastSeen ? (inOrder(a, b) <= 0 ? b : a) : a.lastSeen < b.lastSeen ? b : a;
  const firstSeen = a.firstSeen < b.firstSeen ? a.firstSeen : b.firstSeen;
  const sequence = Math.max(a.sequence ?? 0, b.sequence ?? 0);
  return { ...newer, firstSeen, ...(sequence && { sequence }) };
}

/** Whether two versions have the same state and overlap in time. */
const isOneState = (a: Version, b: Version): boolean =>
  a.firstSeen <= b.lastSeen && b.firstSeen <= a.lastSeen && saysTheSame(a.document, b.document);

/**
 * Whether a known version includes everything that an import says. An import with a replaced time is not a different
 * version.
 */
function covers(known: Version, reading: Version): boolean {
  if (!saysTheSame(known.document, reading.document)) return false;
  if (reading.isClamped) return true;
  if (!isImported(known)) return isOneState(known, reading);
  const isWithin = known.firstSeen <= reading.firstSeen && reading.lastSeen <= known.lastSeen;
  return isWithin && !known.isClamped && (reading.sequence ?? 0) <= (known.sequence ?? 0);
}

const order = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : Number(a > b));
const inOrder = (a: Version, b: Version): number =>
  order(a.sequence ?? 0, b.sequence ?? 0) ||
  order(a.firstSeen, b.firstSeen) ||
  order(a.lastSeen, b.lastSeen) ||
  order(JSON.stringify(a.document), JSON.stringify(b.document));

/**
 * Returns when a version was read, if that was before the version before it was last read: another window saved that
 * one first, or the clock was set back. Otherwise null.
 */
export function overtakenIn(before: Version, version: Version): string | null {
  if (isImported(before) || isImported(version) || version.isClamped) return null;
  const read = timeOf(version.document.page.capturedAt);
  return read !== null && read < before.lastSeen ? read : null;
}

const later = (a: string, b: string): string => (a < b ? b : a);
const afterTime = (time: string): string => new Date(Date.parse(time) + 1).toISOString();
const isEqual = (a: Version, b: Version): boolean => JSON.stringify(a) === JSON.stringify(b);
