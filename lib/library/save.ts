import { judgedAcrossYears } from '../check/across-years';
import type { AuditDocument } from '../model/schema';
import { type Changes, changesBetween } from './changes';
import type { Draft } from './draft';
import { type Entry, entryOf, keyOf } from './entry';
import { type StoredVersion, type Version, withReading } from './versions';

export interface Saved {
  entry: Entry;
  /** The audit as it is kept: judged across years with what the library holds. */
  document: AuditDocument;
  /** Whether anything was stored that was not there. */
  isNew: boolean;
  /** What the page says otherwise than when it was last read; null where it says the same or was never read. */
  changes: Changes | null;
  /** The state before, with the time from which it was seen so. */
  before: StoredVersion | null;
}

/**
 * Keeps one reading of a page: the entry and its versions. The rules across years are run on it and on the report of the
 * year after, so that it does not matter which is saved first.
 */
export function keepReading(draft: Draft, reading: Version, savedAt: string): Saved {
  const key = keyOf(reading.document);
  const { versions: known, entry: entryBefore } = draft.page(key);
  const last = known.at(-1);
  if (last && entryBefore && withReading(known, reading) === known)
    return { entry: entryBefore, document: last.document, isNew: false, changes: null, before: null };
  const isLast = !last || reading.lastSeen >= last.lastSeen;
  const judged = isLast ? { ...reading, document: withYearBefore(draft, reading.document) } : reading;
  const versions = withReading(known, judged);
  const { document } = versions.at(-1)!;
  if (versions === known && entryBefore)
    return { entry: entryBefore, document, isNew: false, changes: null, before: null };
  const entry = entryOfVersions(versions, savedAt);
  draft.put(entry, versions);
  judgeYearAfter(draft, document);
  // A reading older than what is here is no change of the page.
  const isChange = last && versions.length > known.length && versions.at(-1) === judged;
  const before = isChange ? { ...last, key, number: known.length } : null;
  const changes = before && changesBetween(before.document, document);
  return { entry, document, isNew: versions.length > known.length, changes, before };
}

function entryOfVersions(versions: Version[], savedAt: string): Entry {
  const last = versions.at(-1)!;
  const [firstSeen = last.firstSeen] = versions.map((version) => version.firstSeen).sort();
  return entryOf(last.document, { versions: versions.length, firstSeen, lastSeen: last.lastSeen, savedAt });
}

/** The document judged by the rules across years against what the library holds of the year before, if it holds it. */
function withYearBefore(draft: Draft, document: AuditDocument): AuditDocument {
  const { issuer, year } = document.report ?? {};
  const [before] = issuer && year ? draft.pagesOf(issuer, year - 1) : [];
  return before ? judgedAcrossYears(document, before.last.document) : document;
}

/** Judges what the library holds of the year after anew, now that this document is its year before. */
function judgeYearAfter(draft: Draft, document: AuditDocument): void {
  const { issuer, year } = document.report ?? {};
  if (!issuer || !year) return;
  for (const { last, entry } of draft.pagesOf(issuer, year + 1)) {
    const judged = judgedAcrossYears(last.document, document);
    if (saysTheSame(judged, last.document)) continue;
    draft.put(entryOf(judged, entry), draft.page(entry.key).versions.with(-1, { ...last, document: judged }));
  }
}

const saysTheSame = (a: AuditDocument, b: AuditDocument): boolean =>
  JSON.stringify([a.findings, a.checks]) === JSON.stringify([b.findings, b.checks]);
