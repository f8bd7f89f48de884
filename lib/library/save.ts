import type { AuditDocument } from '../model/schema';
import { type Changes, changesBetween } from './changes';
import { type Entry, entryOf, keyOf } from './entry';
import { isImported, type StoredVersion, saysTheSame, type Version, withReading } from './versions';
import type { WorkingSet } from './working-set';

export interface Saved {
  entry: Entry;
  /** The audit as saved: checked across years with what the library holds. */
  document: AuditDocument;
  /** Whether a new version was stored. */
  isNew: boolean;
  /** How the page differs from its last reading; null if it says the same or was never read. */
  changes: Changes | null;
  /** The version before; null where `changes` is. */
  before: StoredVersion | null;
  /** True if the document's time is impossible and the time of saving replaces it. */
  isClamped: boolean;
  /** When the later reading of the page was made that another window saved and that differs; null if there is none. */
  overtaken: string | null;
}

/** Saves one reading of a page: the entry and its versions. @param savedAt ISO, UTC */
export function keepReading(draft: WorkingSet, reading: Version, savedAt: string): Saved {
  const key = keyOf(reading.document);
  const { versions: known, entry: entryBefore } = draft.page(key);
  const last = known.at(-1);
  const versions = withReading(known, reading);
  const { document } = versions.at(-1)!;
  const isClamped = reading.isClamped === true;
  const none = { isNew: false, changes: null, before: null, isClamped, overtaken: null };
  if (versions === known && entryBefore) return { entry: entryBefore, document, ...none };
  const entry = entryOf(versions, savedAt);
  draft.put(entry, versions);
  const isNew = versions.length > known.length;
  const isOther = last && !isImported(reading) && !saysTheSame(last.document, document);
  if (!isOther) return { entry, document, ...none, isNew };
  const overtaken = !isImported(last) && !isClamped && reading.lastSeen < last.lastSeen ? last.lastSeen : null;
  const before = { ...last, key, number: known.length };
  return { entry, document, isNew, changes: changesBetween(last.document, document), before, isClamped, overtaken };
}
