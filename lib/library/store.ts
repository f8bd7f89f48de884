import { deleteDB } from 'idb';
import type { AuditDocument } from '../model/schema';
import { guarded } from '../model/store-error';
import { wellFormed } from '../text/well-formed';
import { atomically, DATABASE, type Database, openDatabase, type Writing } from './database';
import { forget } from './dismissals';
import { entryOf, keyOf, seenAt } from './entry';
import { reportsOf } from './evidence';
import { closing, KeptAudits } from './kept-audits';
import { type Listing, type ListQuery, listEntries } from './list';
import { type Origin, originHere } from './origin';
import { recheckImported } from './recheck-imported';
import { around, knownOf, recheckYears, restingOn, type Touched } from './recheck-years';
import { keepReading, type Saved } from './save';
import { Tasks } from './tasks';
import { exportLines, type Imported, type ImportOptions, importLines } from './transfer';
import { versionRange } from './versions';
import { WorkingSet } from './working-set';

/** Opens the library of audits kept on this device. @throws StoreError */
export const openStore = async (name?: string): Promise<Store> => new Store(await openDatabase(name));

/** Like `withKept`, with the whole library. @throws StoreError */
export const withStore = <T>(work: (store: Store) => Promise<T>, name?: string): Promise<T> =>
  closing(() => openStore(name), work);

/** Deletes the library, even if it cannot be read. @throws StoreError */
export const deleteStore = (name = DATABASE): Promise<void> => guarded(() => deleteDB(name));

/** The library. Every method throws `StoreError` if the device or the browser fails. */
export class Store extends KeptAudits {
  readonly tasks: Tasks;
  constructor(database: Database) {
    super(database);
    this.tasks = new Tasks(database);
  }

  /**
   * Saves an audit, and compares a page that is already known with its last version. Then the rules across years run
   * again on this report and on those that depend on it. Lone surrogates become U+FFFD.
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

  /** Changes some pages, and checks across years those pages and the pages that depend on them. */
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
        // Dependent pages are checked against the entries around themselves.
        const all = resting.length ? await around(writing, [...known, ...resting]) : near;
        await recheckYears(writing, draft, all, [...new Set([...own, ...resting.map(({ key }) => key)])], own);
        await draft.write(writing);
        return after(draft, done);
      }),
    );
  }

  /**
   * Excludes a page as evidence against other reports, or allows it again; the pages that depend on it are checked
   * again.
   */
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

  list(query: ListQuery): Promise<Listing> {
    return guarded(() => listEntries(this.database, query));
  }

  /**
   * Returns all reports of a body, sorted by year, and within a year the most trusted last. Corrupt ones are left out.
   */
  ofIssuer(issuer: string): Promise<AuditDocument[]> {
    return reportsOf(this, this.database, issuer);
  }

  /** Yields the whole library as JSON Lines. */
  exportAll = (): AsyncGenerator<string> => exportLines(this.database);

  /** Yields some pages with all their versions as JSON Lines; unknown keys are skipped. */
  exportSome = (keys: string[]): AsyncGenerator<string> => exportLines(this.database, keys);

  /**
   * Imports JSON Lines, of an exported library or plain audit documents; reports what became of the lines.
   *
   * @param source the text, whole or in pieces as they are read, see `piecesOf`
   */
  importAll(source: string | AsyncIterable<string>, options: ImportOptions = {}): Promise<Imported> {
    const pieces = typeof source === 'string' ? [source] : source;
    return guarded(() => importLines(this.database, pieces, new Date().toISOString(), options));
  }

  /**
   * Finishes the checks across years that an interrupted or cancelled import left. Returns whether there were any, and
   * calls `onBegin` first if so.
   */
  finishImport = (onBegin?: () => void): Promise<boolean> => recheckImported(this.database, { onBegin });

  /** Deletes a page with all its versions and dismissals; the pages that depend on it are checked again. */
  async remove(key: string): Promise<void> {
    await this.change([key], async (draft, writing) => {
      draft.drop(key);
      await writing.objectStore('entries').delete(key);
      await writing.objectStore('versions').delete(versionRange(key));
      await forget(writing, key);
    });
  }

  /** Deletes every page with all its versions and dismissals. */
  async removeAll(): Promise<void> {
    await guarded(() =>
      atomically(this.database, async (writing) => {
        for (const key of await writing.objectStore('entries').getAllKeys()) await forget(writing, key);
        await writing.objectStore('entries').clear();
        await writing.objectStore('versions').clear();
      }),
    );
  }

  /** Deletes everything, tasks included. */
  async clear(): Promise<void> {
    await guarded(() =>
      atomically(this.database, async (writing) => {
        for (const name of writing.objectStoreNames) await writing.objectStore(name).clear();
      }),
    );
  }
}
