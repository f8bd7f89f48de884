import type { Database } from './database';
import type { Entry, Outcome } from './entry';

export interface ListQuery {
  /** Words that all occur in the issuer, title or address. */
  text?: string;
  issuer?: string;
  year?: number;
  outcome?: Outcome;
  /** Newest saved first where nothing is said. */
  sort?: { by: 'savedAt' | 'issuer' | 'year' | 'outcome'; descending?: boolean };
  offset?: number;
  limit: number;
}

export interface Listing {
  entries: Entry[];
  /** How many there are without the limit. */
  total: number;
}

/** Entries that answer a query. Only those of the index asked for are read, never a document. */
export async function listEntries(database: Database, query: ListQuery): Promise<Listing> {
  const found = (await candidates(database, query)).filter((entry) => answers(entry, query));
  found.sort(order(query.sort ?? { by: 'savedAt', descending: true }));
  const offset = query.offset ?? 0;
  return { entries: found.slice(offset, offset + query.limit), total: found.length };
}

function candidates(database: Database, { issuer, year }: ListQuery): Promise<Entry[]> {
  if (issuer !== undefined && year !== undefined)
    return database.getAllFromIndex('entries', 'issuerYear', [issuer, year]);
  if (issuer !== undefined) return database.getAllFromIndex('entries', 'issuer', issuer);
  if (year !== undefined) return database.getAllFromIndex('entries', 'year', year);
  return database.getAll('entries');
}

/** Full width as half width, capitals as small letters. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

function answers(entry: Entry, { text, outcome }: ListQuery): boolean {
  if (outcome && entry.outcome !== outcome) return false;
  if (!text) return true;
  const words = plain(text).split(/\s+/);
  const where = plain([entry.issuer, entry.year, entry.title, entry.url].join('\n'));
  return words.every((word) => where.includes(word));
}

const WORST_FIRST: Outcome[] = ['failed', 'incomplete', 'passed', 'notReport'];
const chinese = new Intl.Collator('zh');

/** Entries without an issuer or a year come last either way; equals go newest first. */
function order({ by, descending }: NonNullable<ListQuery['sort']>): (a: Entry, b: Entry) => number {
  const turn = descending ? -1 : 1;
  return (a, b) => {
    const lacking = Number(a[by] === undefined) - Number(b[by] === undefined);
    return lacking || turn * compare(a, b, by) || newestFirst(a, b);
  };
}

function compare(a: Entry, b: Entry, by: NonNullable<ListQuery['sort']>['by']): number {
  if (by === 'issuer') return chinese.compare(a.issuer ?? '', b.issuer ?? '');
  if (by === 'year') return (a.year ?? 0) - (b.year ?? 0);
  if (by === 'outcome') return WORST_FIRST.indexOf(a.outcome) - WORST_FIRST.indexOf(b.outcome);
  return -newestFirst(a, b);
}

const newestFirst = (a: Entry, b: Entry): number => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0);
