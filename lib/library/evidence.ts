import { marksOf, narrativeOf, otherNarrative } from '../check/likeness';
import { type Doubt, sameBodyIn } from '../check/previous';
import type { OtherNarrative } from '../check/rule';
import type { AuditDocument } from '../model/schema';
import { guarded, StoreError } from '../model/store-error';
import { alikeAround } from './alike';
import { Bodies } from './bodies';
import { bodyKeys, bodyRanges } from './body-keys';
import type { Database } from './database';
import type { Entry } from './entry';
import { doubtOf, type Origin, originHere, type Witness } from './origin';
import type { StoredVersion, Version } from './versions';

/** Last year's audit from the library, its origin, and why it may not be reliable. */
export interface Evidence {
  document: AuditDocument;
  origin: Origin;
  doubt: Exclude<Doubt, 'perhapsSame'> | null;
  /** The audit of the year before last. */
  beforeLast: AuditDocument | null;
}

interface Reading {
  get(key: string): Promise<StoredVersion | null>;
}

/** Returns the best evidence of the year before for a page that is being read, or null. */
export async function evidenceFor(
  store: Reading,
  database: Database,
  document: AuditDocument,
): Promise<Evidence | null> {
  const { page, report } = document;
  if (!report?.issuer || report.year === null) return null;
  const body = { issuer: report.issuer, year: report.year };
  const known = { ...body, bodies: bodyKeys(body), title: page.title, url: page.url };
  const years = [report.year - 1, report.year - 2];
  const entries = await entriesIn(
    database,
    years.flatMap((year) => bodyKeys({ issuer: body.issuer, year })),
  );
  const bodies = new Bodies(entries);
  const best = bodies.before({ ...known, origin: originHere(document, 'readHere') });
  const older = best && bodies.before(best.entry);
  const [kept, keptOlder] = await Promise.all(
    [best, older].map((each) => each && unlessCorrupt(store.get(each.entry.key))),
  );
  if (!kept || !best) return null;
  return { document: kept.document, origin: kept.origin, doubt: best.doubt, beforeLast: keptOlder?.document ?? null };
}

/** Returns the reports of other bodies whose text may be the same as that of the page that is being read. */
export async function othersFor(
  store: Reading,
  database: Database,
  document: AuditDocument,
): Promise<OtherNarrative[]> {
  const own = { issuer: document.report?.issuer ?? '', marks: marksOf(narrativeOf(document.page, document.report)) };
  const texts = await guarded(() => alikeAround(database, [own]));
  const near = texts.near(own).filter(({ origin }) => !origin.isDistrusted);
  const checked = { url: document.page.url, origin: originHere(document, 'readHere') };
  const kept = await Promise.all(near.map(({ key }) => unlessCorrupt(store.get(key))));
  return near.flatMap((entry, at) => narrativeFrom(kept[at] ?? null, entry, checked) ?? []);
}

/** Returns a report of the library to compare a text with, marked as imported if nothing confirms where it is from. */
export function narrativeFrom(version: Version | null, entry: Witness, checked: Witness): OtherNarrative | null {
  const narrative = version && otherNarrative(version.document);
  return narrative && { ...narrative, ...(doubtOf(entry, checked) === 'imported' && { isImported: true }) };
}

/** Returns all reports of a body, sorted by year, and within a year the most trusted last. */
export async function reportsOf(store: Reading, database: Database, issuer: string): Promise<AuditDocument[]> {
  const exact = await guarded(() => database.getAllFromIndex('entries', 'issuer', issuer));
  const alike = await entriesIn(database, bodyRanges(issuer));
  const named = ({ issuer: name, url, title }: Entry) => ({ issuer: name ?? null, url, title });
  const isSame = (entry: Entry): boolean => exact.some((one) => sameBodyIn(named(one), named(entry)) === 'same');
  const own = [...new Map([...exact, ...alike.filter(isSame)].map((entry) => [entry.key, entry])).values()];
  own.sort((a, b) => (a.year ?? 0) - (b.year ?? 0) || trust(a) - trust(b) || (a.lastSeen < b.lastSeen ? -1 : 1));
  const kept = await Promise.all(own.map(({ key }) => unlessCorrupt(store.get(key))));
  return kept.flatMap((version) => version?.document ?? []);
}

async function entriesIn(database: Database, keys: (string | IDBKeyRange)[]): Promise<Entry[]> {
  const found = await guarded(() => Promise.all(keys.map((key) => database.getAllFromIndex('entries', 'bodies', key))));
  return [...new Map(found.flat().map((entry) => [entry.key, entry])).values()];
}

const TRUST: Origin['how'][] = ['import', 'file', 'batch', 'readHere'];
const trust = ({ origin }: Entry): number => (origin.isDistrusted ? -1 : TRUST.indexOf(origin.how));

/** A corrupt version must not keep the others from being read. */
async function unlessCorrupt<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof StoreError && error.fault === 'corrupt') return null;
    throw error;
  }
}
