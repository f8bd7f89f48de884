import { applyDismissals } from '../model/dismissals';
import { type VerdictState, verdictOf } from '../model/verdict';
import type { Database } from './database';
import type { Entry } from './entry';
import { EVERYTHING, findEntries, type Sort } from './find';
import { documentOf, versionRange } from './versions';

export interface ListQuery {
  /** Words that all occur in the issuer, year, title or address. */
  text?: string;
  /** The whole name of the issuer. */
  issuer?: string;
  year?: number;
  state?: VerdictState;
  /** Defaults to the newest saved first. */
  sort?: Sort;
  offset?: number;
  limit: number;
}

export interface Listing {
  entries: Entry[];
  /** Number of matching entries without the limit. */
  total: number;
}

const NEWEST_SAVED: Sort = { by: 'savedAt', descending: true };

/**
 * Returns the entries that match a query, with verdicts in which dismissed findings do not count. Only documents with
 * dismissals are read.
 */
export async function listEntries(database: Database, query: ListQuery): Promise<Listing> {
  const { text = '', state = null, sort = NEWEST_SAVED, offset = 0, limit } = query;
  const entries = await withDismissals(database, await candidates(database, query));
  const found = findEntries(entries, { ...EVERYTHING, text, state, sort });
  return { entries: found.slice(offset, offset + limit), total: found.length };
}

function candidates(database: Database, { issuer, year }: ListQuery): Promise<Entry[]> {
  if (issuer !== undefined && year !== undefined)
    return database.getAllFromIndex('entries', 'issuerYear', [issuer, year]);
  if (issuer !== undefined) return database.getAllFromIndex('entries', 'issuer', issuer);
  if (year !== undefined) return database.getAllFromIndex('entries', 'year', year);
  return database.getAll('entries');
}

async function withDismissals(database: Database, entries: Entry[]): Promise<Entry[]> {
  const dismissals = await database.getAll('dismissals');
  if (dismissals.length === 0) return entries;
  const subjects = new Set(dismissals.map(({ subject }) => subject));
  const concerns = ({ key, issuer, year }: Entry): boolean => subjects.has(key) || subjects.has(`${issuer}-${year}`);
  return Promise.all(
    entries.map(async (entry) => {
      if (!concerns(entry)) return entry;
      const last = (await database.getAll('versions', versionRange(entry.key))).at(-1);
      return last ? { ...entry, verdict: verdictOf(applyDismissals(documentOf(last), dismissals).document) } : entry;
    }),
  );
}
