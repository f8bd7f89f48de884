import { type Changes, changesBetween } from './changes';
import type { Database } from './database';
import { type Entry, entryOf, keyOf } from './entry';
import { type StoredVersion, type Version, withReading } from './versions';

export interface Saved {
  entry: Entry;
  /** Whether anything was stored that was not there. */
  isNew: boolean;
  /** What the page says otherwise than when it was last read; null where it says the same or was never read. */
  changes: Changes | null;
  /** The state before, with the time from which it was seen so. */
  before: StoredVersion | null;
}

/** All versions of a page, oldest first. */
export const versionRange = (key: string): IDBKeyRange => IDBKeyRange.bound([key], [key, []]);

/** Keeps one reading of a page in one transaction: the entry and its versions, or nothing. */
export async function saveReading(database: Database, reading: Version, savedAt: string): Promise<Saved> {
  const key = keyOf(reading.document);
  const transaction = database.transaction(['entries', 'versions'], 'readwrite');
  const stores = { entries: transaction.objectStore('entries'), versions: transaction.objectStore('versions') };
  const known = await stores.versions.getAll(versionRange(key));
  const versions = withReading(known, reading);
  const last = versions.at(-1)!;
  const entry = entryOf(last.document, {
    versions: versions.length,
    firstSeen: versions[0]!.firstSeen,
    lastSeen: last.lastSeen,
    savedAt,
  });
  const writes = versions.map((version, index) => stores.versions.put({ ...version, key, number: index + 1 }));
  // One promise for all: a request that fails takes the others with it, and none is left unheard.
  await Promise.all([...writes, stores.entries.put(entry), transaction.done]);
  const before = known.at(-1) ?? null;
  const changed = versions.length > known.length && before !== null && last.document === reading.document;
  return {
    entry,
    isNew: versions.length > known.length,
    changes: changed ? changesBetween(before.document, reading.document) : null,
    before: changed ? before : null,
  };
}
