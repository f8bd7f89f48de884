import { type Changes, changesBetween } from './changes';
import { atomically, type Database } from './database';
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

/** Keeps one reading of a page: the entry and its versions, or nothing. */
export function saveReading(database: Database, reading: Version, savedAt: string): Promise<Saved> {
  const key = keyOf(reading.document);
  return atomically(database, async (writing) => {
    const entries = writing.objectStore('entries');
    const stored = writing.objectStore('versions');
    const known = await stored.getAll(versionRange(key));
    const entryBefore = await entries.get(key);
    const versions = withReading(known, reading);
    if (versions === known && entryBefore) return { entry: entryBefore, isNew: false, changes: null, before: null };
    const entry = entryOfVersions(versions, savedAt);
    // One after another: of requests sent together, one that fails would leave the others' failure unheard.
    for (const [index, version] of versions.entries()) {
      if (version !== known[index]) await stored.put({ ...version, key, number: index + 1 });
    }
    await entries.put(entry);
    return { entry, isNew: versions.length > known.length, ...whatChanged(known, versions, reading) };
  });
}

function entryOfVersions(versions: Version[], savedAt: string): Entry {
  const last = versions.at(-1)!;
  const [firstSeen = last.firstSeen] = versions.map((version) => version.firstSeen).sort();
  return entryOf(last.document, { versions: versions.length, firstSeen, lastSeen: last.lastSeen, savedAt });
}

/** A reading older than what is here is no change of the page. */
function whatChanged(known: StoredVersion[], versions: Version[], reading: Version): Pick<Saved, 'changes' | 'before'> {
  const before = known.at(-1);
  const changed = versions.length > known.length && versions.at(-1) === reading;
  if (!before || !changed) return { changes: null, before: null };
  return { changes: changesBetween(before.document, reading.document), before };
}
