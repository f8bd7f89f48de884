import { deleteDB } from 'idb';
import type { OtherNarrative } from '../check/rule';
import { readAudit } from '../model/read-audit';
import type { AuditDocument } from '../model/schema';
import { guarded, StoreError } from '../model/store-error';
import { wellFormed } from '../text/well-formed';
import { atomically, type Database, openDatabase, type Writing } from './database';
import { Dismissals, forget } from './dismissals';
import { entryOf, keyOf, seenAt } from './entry';
import { type Evidence, evidenceFor, othersFor, reportsOf } from './evidence';
import { type Listing, type ListQuery, listEntries } from './list';
import { type Origin, originHere } from './origin';
import { recheckImported } from './recheck-imported';
import { around, knownOf, recheckYears, restingOn, type Touched } from './recheck-years';
import { keepReading, type Saved } from './save';
import { Tasks } from './tasks';
import { exportLines, type Imported, type ImportOptions, importLines } from './transfer';
import { type StoredVersion, versionRange, withOrigins } from './versions';
import { WorkingSet } from './working-set';

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
  readonly tasks: Tasks;
  constructor(private readonly database: Database) {
    this.dismissals = new Dismissals(database);
    this.tasks = new Tasks(database);
  }

  /**
   * Keeps an audit; a page known already is compared with what it said before. The rules across years are run on what the
   * library then holds: on this report, and on those of the year after. Halves of characters become U+FFFD.
   */
  async save(audit: AuditDocument, how: 'readHere' | 'batch' = 'readHere'): Promise<Saved> {
    const document = wellFormed(audit);
    const now = new Date().toISOString();
    const reading = { document, ...seenAt(document, now), origin: originHere(document, how) };
    return this.change(
      [keyOf(document)],
      async (draft) => keepReading(draft, reading, now),
      (draft, saved) => {
        const { versions, entry = saved.entry } = draft.page(saved.entry.key);
        return { ...saved, entry, document: versions.at(-1)?.document ?? saved.document };
      },
    );
  }

  /** Changes some pages, and checks again across years what they are and what rests on them. */
  private change<T>(
    keys: string[],
    work: (draft: WorkingSet, writing: Writing) => Promise<T>,
    after: (draft: WorkingSet, done: T) => T = (_, done) => done,
  ): Promise<T> {
    return guarded(() =>
      atomically(this.database, async (writing) => {
        const draft = await WorkingSet.load(writing, keys);
        const before = keys.map((key) => draft.page(key).entry);
        const done = await work(draft, writing);
        await draft.write(writing);
        const touched = keys.map((key, at): Touched => ({ before: before[at], now: draft.page(key).entry }));
        const known = knownOf(touched);
        const near = await around(writing, known);
        const resting = restingOn(near, touched);
        const own = new Set(keys.filter((_, at) => touched[at]?.now));
        // What rests on them is checked among what is near itself.
        const all = resting.length ? await around(writing, [...known, ...resting]) : near;
        await recheckYears(writing, draft, all, [...new Set([...own, ...resting.map(({ key }) => key)])], own);
        await draft.write(writing);
        return after(draft, done);
      }),
    );
  }

  /** Sets a page aside as evidence against other reports, or takes it up again; what rests on it is checked again. */
  async distrust(key: string, isDistrusted = true): Promise<void> {
    await this.change([key], async (draft) => {
      const { versions } = draft.page(key);
      const [last] = versions.slice(-1);
      if (!last) return;
      const { isDistrusted: _, ...known } = last.origin;
      const origin: Origin = isDistrusted ? { ...known, isDistrusted } : known;
      const changed = [...versions.slice(0, -1), { ...last, origin }];
      draft.put(entryOf(changed, draft.page(key).entry?.savedAt ?? last.lastSeen), changed);
    });
  }

  /** The last version kept under a key, or null. A version that is no audit document is `corrupt`. */
  async get(key: string): Promise<StoredVersion | null> {
    const version = (await this.versions(key)).at(-1);
    return version ?? null;
  }

  /** All versions of a page, oldest first. */
  async versions(key: string): Promise<StoredVersion[]> {
    const [stored, entry] = await guarded(() =>
      Promise.all([this.database.getAll('versions', versionRange(key)), this.database.get('entries', key)]),
    );
    const versions = withOrigins(stored, entry);
    for (const { document } of versions) {
      const { error } = readAudit(document);
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

  /** The report of the year before that says most against this one, with what is in doubt of it; or null. */
  previousOf(document: AuditDocument): Promise<Evidence | null> {
    return evidenceFor(this, this.database, document);
  }

  /** Reports of other bodies whose text may be the same as this one's. */
  alikeTo(document: AuditDocument): Promise<OtherNarrative[]> {
    return othersFor(this, this.database, document);
  }

  /** All reports of a body, by year, of several for one year the least doubtful last. One that cannot be read is left out. */
  ofIssuer(issuer: string): Promise<AuditDocument[]> {
    return reportsOf(this, this.database, issuer);
  }

  /** The whole library as JSON Lines, one line after another. */
  exportAll = (): AsyncGenerator<string> => exportLines(this.database);

  /** Some pages with all their versions as JSON Lines; what is not kept is passed over. */
  exportSome = (keys: string[]): AsyncGenerator<string> => exportLines(this.database, keys);

  /**
   * Adds JSON Lines, exported or of plain audit documents, to what is here; says of every line what became of it.
   *
   * @param source the text, whole or in pieces as they are read, see `piecesOf`
   */
  importAll(source: string | AsyncIterable<string>, options: ImportOptions = {}): Promise<Imported> {
    const pieces = typeof source === 'string' ? [source] : source;
    return guarded(() => importLines(this.database, pieces, new Date().toISOString(), options));
  }

  /** Ends what an import that broke off or was cancelled left to do: checks across years what came. Gives whether there was anything, and says so first. */
  finishImport = (onBegin?: () => void): Promise<boolean> => recheckImported(this.database, { onBegin });

  /** Removes a page with all its versions and what was set aside on it; what rested on it is checked again. */
  async remove(key: string): Promise<void> {
    await this.change([key], async (draft, writing) => {
      draft.drop(key);
      await writing.objectStore('entries').delete(key);
      await writing.objectStore('versions').delete(versionRange(key));
      await forget(writing, key);
    });
  }

  /** Removes every page with all its versions and what was set aside on it. */
  async removeAll(): Promise<void> {
    await guarded(() =>
      atomically(this.database, async (writing) => {
        for (const key of await writing.objectStore('entries').getAllKeys()) await forget(writing, key);
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
