import { type Doubt, sameBodyIn } from '../check/previous';
import type { AuditDocument } from '../model/schema';
import { guarded, StoreError } from '../model/store-error';
import { Bodies, bodyKeys, bodyRanges } from './bodies';
import type { Database } from './database';
import type { Entry } from './entry';
import { type Origin, originHere } from './origin';
import type { StoredVersion } from './versions';

/** Last year's audit out of the library, how it came there, and what is in doubt of it. */
export interface Evidence {
  document: AuditDocument;
  origin: Origin;
  doubt: Exclude<Doubt, 'perhapsSame'> | null;
}

interface Reading {
  get(key: string): Promise<StoredVersion | null>;
}

/** The best evidence of the year before for a page that is being read, or null. */
export async function evidenceFor(
  store: Reading,
  database: Database,
  document: AuditDocument,
): Promise<Evidence | null> {
  const { page, report } = document;
  if (!report?.issuer || report.year === null) return null;
  const body = { issuer: report.issuer, year: report.year };
  const known = { ...body, bodies: bodyKeys(body), title: page.title, url: page.url };
  const entries = await entriesIn(database, bodyKeys({ issuer: report.issuer, year: report.year - 1 }));
  const best = new Bodies(entries).before({ ...known, origin: originHere(document, 'readHere') });
  const kept = best && (await unlessCorrupt(store.get(best.entry.key)));
  return kept && best ? { document: kept.document, origin: kept.origin, doubt: best.doubt } : null;
}

/** All reports of a body, by year, the least doubtful of a year last. */
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

/** One that cannot be read harms itself alone. */
async function unlessCorrupt<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof StoreError && error.fault === 'corrupt') return null;
    throw error;
  }
}
