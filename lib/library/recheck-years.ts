import { checkedAcrossYears, checkedAlone, checkedAmongBodies } from '../check/across-years';
import type { ByMarks } from '../check/by-marks';
import { readAudit } from '../model/read-audit';
import type { AuditDocument } from '../model/schema';
import { sha256 } from '../text/digest';
import { alikeAround } from './alike';
import { Bodies, type Evidence, type Known } from './bodies';
import { bodyKeys } from './body-keys';
import type { Writing } from './database';
import { type Entry, entryOf } from './entry';
import { narrativeFrom } from './evidence';
import type { Version } from './versions';
import type { WorkingSet } from './working-set';

/** A page whose report was added, replaced or removed: its entry before and now. */
export interface Touched {
  before: Entry | undefined;
  now: Entry | undefined;
}

/**
 * What a page is checked against: its body's reports for the two years before, and reports of other bodies with similar
 * text.
 */
interface Grounds {
  last: Evidence | null;
  beforeLast: Evidence | null;
  others: Entry[];
}

function groundsOf({ bodies, texts }: Around, entry: Entry): Grounds {
  const last = bodies.before(entry);
  const beforeLast = last && bodies.before(last.entry);
  return { last, beforeLast, others: texts.near(entry).filter(({ origin }) => !origin.isDistrusted) };
}

/**
 * Returns a fingerprint of what a page is checked against, which changes only if that does. Undefined if there is
 * nothing.
 */
export function nameOf(around: Around, entry: Entry): string | undefined {
  const { last, beforeLast, others } = groundsOf(around, entry);
  const all = [
    ...[last, beforeLast].filter((each) => each !== null),
    ...others.map((other) => ({ entry: other, doubt: null })),
  ];
  if (!all.length) return undefined;
  const said = all.map(({ entry: { key, issuer, year, title, versions, firstSeen, lastSeen, origin }, doubt }) => [
    ...[key, issuer, year, title, versions, firstSeen, lastSeen],
    ...[origin, doubt],
  ]);
  return sha256(JSON.stringify(said));
}

/** Reads the entries that these pages are checked against. */
export async function around(writing: Writing, entries: Entry[]): Promise<Around> {
  const [bodies, texts] = await Promise.all([bodiesAround(writing, entries), alikeAround(writing, entries)]);
  return { bodies, texts };
}

/** Reads the entries of these bodies, for the years within two of each. */
async function bodiesAround(writing: Writing, entries: Known[]): Promise<Bodies> {
  const keys = entries.flatMap((entry) =>
    [-2, -1, 0, 1, 2].flatMap((years) => bodyKeys({ ...entry, year: (entry.year ?? Number.NaN) + years })),
  );
  const index = writing.objectStore('entries').index('bodies');
  const found = await Promise.all([...new Set(keys)].map((key) => index.getAll(key)));
  return new Bodies([...new Map(found.flat().map((entry) => [entry.key, entry])).values()]);
}

/** The entries that pages are checked against: those of their own body, and those that share marks of their text. */
export interface Around {
  bodies: Bodies;
  texts: ByMarks<Entry>;
}

/** Returns every entry that the pages had before or have now. */
export const knownOf = (touched: Touched[]): Entry[] =>
  touched.flatMap(({ before, now }) => [before, now].filter((entry) => entry !== undefined));

/**
 * Returns the pages that depend on what was changed: for its state before and now, the reports of the two years after,
 * and those of other bodies with similar text.
 */
export function restingOn({ bodies, texts }: Around, touched: Touched[]): Entry[] {
  const known = knownOf(touched);
  const after = known.flatMap((entry) => bodies.after(entry));
  const alike = known.flatMap((entry) => texts.touched(entry));
  const resting = [...after, ...after.flatMap((entry) => bodies.after(entry)), ...alike];
  return [...new Map(resting.map((entry) => [entry.key, entry])).values()];
}

/**
 * Checks pages again with the best evidence in the library, from the years before and from other bodies. A page that
 * has no evidence left is checked alone, unless it is fresh.
 *
 * @param fresh pages that were just put: their own findings stand if there is nothing to check them against
 */
export async function recheckYears(
  writing: Writing,
  draft: WorkingSet,
  around: Around,
  keys: string[],
  fresh: Set<string>,
): Promise<void> {
  await draft.read(writing, keys);
  const checked = keys.flatMap((key) => {
    const { entry } = draft.page(key);
    if (!entry) return [];
    return [{ key, entry, ...groundsOf(around, entry) }];
  });
  const restedOn = checked.flatMap(({ last, beforeLast, others }) => [last?.entry, beforeLast?.entry, ...others]);
  await draft.read(
    writing,
    restedOn.flatMap((entry) => entry?.key ?? []),
  );
  const soundAt = (key: string): Version | null => {
    const version = draft.page(key).versions.at(-1);
    return version && (fresh.has(key) || isSound(version.document)) ? version : null;
  };
  for (const { key, entry, last, beforeLast, others } of checked) {
    const own = soundAt(key);
    if (!own) continue;
    const isFresh = fresh.has(key);
    const previous = last && soundAt(last.entry.key);
    const older = beforeLast && soundAt(beforeLast.entry.key);
    const narratives = others.flatMap((other) => narrativeFrom(soundAt(other.key), other, entry) ?? []);
    const alone = isFresh ? own.document : checkedAlone(own.document);
    const acrossYears = previous
      ? checkedAcrossYears(own.document, previous.document, last.doubt, older?.document)
      : alone;
    const document = narratives.length || !isFresh ? checkedAmongBodies(acrossYears, narratives) : acrossYears;
    if (saidBy(document) === saidBy(own.document)) continue;
    const changed = [...draft.page(key).versions.slice(0, -1), { ...own, document }];
    draft.put(entryOf(changed, entry.savedAt), changed);
  }
}

/** A damaged document is neither checked nor used as evidence. */
const isSound = (document: AuditDocument): boolean => readAudit(document).success;

const saidBy = ({ findings, checks }: { findings: unknown; checks: unknown }): string =>
  JSON.stringify(findings) + JSON.stringify(checks);
