import { deleteDB } from 'idb';
import { type AuditDocument, auditDocument } from '../model/schema';
import { guarded, StoreError } from '../model/store-error';
import { atomically, type Database, openDatabase } from './database';
import { Dismissals } from './dismissals';
import { Draft } from './draft';
import { type Entry, seenAt } from './entry';
import { type Listing, type ListQuery, listEntries } from './list';
import { keepReading, type Saved } from './save';
import { exportLines, type Imported, importLines } from './transfer';
import { type StoredVersion, versionRange } from './versions';

export type { Dismissal } from '../model/dismissals';
export { StoreError, type StoreFault } from '../model/store-error';
export { type Changes, changesBetween, type FigureChange, type SectionChange } from './changes';
export { type Comparison, compareReports, type FigurePair } from './compare';
export { Dismissals } from './dismissals';
export { type Entry, keyOf } from './entry';
export { type Judgement, judge, type Kept } from './judge';
export type { Listing, ListQuery } from './list';
export type { Saved } from './save';
export { type CarryOver, type LinkState, type Series, seriesOf } from './series';
export type { Imported } from './transfer';
export type { StoredVersion } from './versions';

/** Opens the library of audits kept on this device. @throws StoreError */
export const openStore = async (name = 'gongkai-lens'): Promise<Store> => new Store(await openDatabase(name));

/**
 * Opens the library for one piece of work and closes it whatever becomes of that: another version of the extension may
 * want to upgrade it. @throws StoreError
 */
export async function withStore<T>(work: (store: Store) => Promise<T>, open = openStore): Promise<T> {
  const store = await open();
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

/** Deletes the library as it lies, readable or not. @throws StoreError */
export const deleteStore = (name = 'gongkai-lens'): Promise<void> => guarded(() => deleteDB(name));

/** The library. Every method throws `StoreError` where the device or the browser fails it. */
export class Store {
  readonly dismissals: Dismissals;
  constructor(private readonly database: Database) {
    this.dismissals = new Dismissals(database);
  }

  /**
   * Keeps an audit; a page known already is compared with what it said before. The rules across years are run on what the
   * library then holds: on this report, and on that of the year after.
   */
  async save(document: AuditDocument): Promise<Saved> {
    const now = new Date().toISOString();
    const seen = seenAt(document, now);
    const reading = { document, firstSeen: seen, lastSeen: seen };
    return guarded(() =>
      atomically(this.database, async (writing) => {
        const draft = await Draft.load(writing, [document]);
        const saved = keepReading(draft, reading, now);
        await draft.write(writing);
        return saved;
      }),
    );
  }

  /** The last version kept under a key, or null. A version that is no audit document is `corrupt`. */
  async get(key: string): Promise<StoredVersion | null> {
    const version = (await this.versions(key)).at(-1);
    return version ?? null;
  }

  /** All versions of a page, oldest first. */
  async versions(key: string): Promise<StoredVersion[]> {
    const versions = await guarded(() => this.database.getAll('versions', versionRange(key)));
    for (const { document } of versions) {
      const { error } = auditDocument.safeParse(document);
      if (error) throw new StoreError('corrupt', { cause: error, detail: key });
    }
    return versions;
  }

  /** When a page was first read, or null. */
  async firstSeen(key: string): Promise<string | null> {
    return (await guarded(() => this.database.get('entries', key)))?.firstSeen ?? null;
  }

  list(query: ListQuery): Promise<Listing> {
    return guarded(() => listEntries(this.database, query));
  }

  /** The report of the same body for the year before, or null. */
  async previousOf({ report }: AuditDocument): Promise<AuditDocument | null> {
    if (!report?.issuer || report.year === null) return null;
    const { entries } = await this.list({ issuer: report.issuer, year: report.year - 1, limit: 1 });
    const [entry]: (Entry | undefined)[] = entries;
    return entry ? ((await this.get(entry.key))?.document ?? null) : null;
  }

  /** All reports of a body, by year. */
  async ofIssuer(issuer: string): Promise<AuditDocument[]> {
    const { entries } = await this.list({
      issuer,
      sort: { by: 'year', descending: false },
      limit: Number.POSITIVE_INFINITY,
    });
    const kept = await Promise.all(entries.map(({ key }) => this.get(key)));
    return kept.flatMap((version) => version?.document ?? []);
  }

  /** The whole library as JSON Lines, one line after another. */
  exportAll = (): AsyncGenerator<string> => exportLines(this.database);

  /** Adds JSON Lines, exported or of plain audit documents, to what is here; says of every line what became of it. */
  importAll(text: string): Promise<Imported> {
    return guarded(() => importLines(this.database, text, new Date().toISOString()));
  }

  /** Removes a page with all its versions. Dismissals stay: they are a person's work. */
  async remove(key: string): Promise<void> {
    await guarded(() =>
      atomically(this.database, async (writing) => {
        await writing.objectStore('entries').delete(key);
        await writing.objectStore('versions').delete(versionRange(key));
      }),
    );
  }

  /** Removes every page with all its versions. Dismissals stay. */
  async removeAll(): Promise<void> {
    await guarded(() =>
      atomically(this.database, async (writing) => {
        await writing.objectStore('entries').clear();
        await writing.objectStore('versions').clear();
      }),
    );
  }

  /** Removes everything. */
  async clear(): Promise<void> {
    await guarded(() =>
      atomically(this.database, async (writing) => {
        for (const name of writing.objectStoreNames) await writing.objectStore(name).clear();
      }),
    );
  }

  close = (): void => this.database.close();
}
