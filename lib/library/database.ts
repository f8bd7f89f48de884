import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { marksOf, narrativeOf } from '../check/likeness';
import type { Dismissal } from '../model/dismissals';
import { guarded } from '../model/store-error';
import { verdictOf } from '../model/verdict';
import type { Task } from '../tasks/schema';
import { bodyKeys } from './body-keys';
import type { Entry, Unjudged } from './entry';
import { type Origin, originHere } from './origin';
import { documentOf, type KeptVersion, versionRange } from './versions';

/** Lists read `entries`, which are small; the large documents are in `versions`. */
export interface Library extends DBSchema {
  entries: {
    key: string;
    value: Entry;
    indexes: {
      issuer: string;
      year: number;
      savedAt: string;
      issuerYear: [string, number];
      bodies: string;
      marks: string;
    };
  };
  versions: { key: [string, number]; value: KeptVersion };
  dismissals: { key: [string, string, string]; value: Dismissal };
  /** Dismissals that came with an import: they have no effect until a person accepts them. */
  proposed: { key: [string, string, string]; value: Dismissal };
  /**
   * Pages that an import changed and that are still to be checked across years: the browser may close during an import.
   */
  unjudged: { key: number; value: Unjudged };
  tasks: { key: string; value: Task };
}

export type Database = IDBPDatabase<Library>;
type Name = 'entries' | 'versions' | 'dismissals' | 'proposed' | 'unjudged' | 'tasks';
const NAMES: Name[] = ['entries', 'versions', 'dismissals', 'proposed', 'unjudged', 'tasks'];
type Upgrade = IDBPTransaction<Library, Name[], 'versionchange'>;

/** Fields that entries had before they had a verdict. */
interface Counts {
  outcome?: string;
  failed?: number;
  incomplete?: number;
}

/**
 * Each step upgrades the library by one version. Steps are only ever added: a released step is never changed, since it
 * says what libraries of its version look like.
 */
export const MIGRATIONS: ((database: Database, upgrade: Upgrade) => void | Promise<void>)[] = [
  (database) => {
    const entries = database.createObjectStore('entries', { keyPath: 'key' });
    entries.createIndex('issuer', 'issuer');
    entries.createIndex('year', 'year');
    entries.createIndex('savedAt', 'savedAt');
    entries.createIndex('issuerYear', ['issuer', 'year']);
    database.createObjectStore('versions', { keyPath: ['key', 'number'] });
  },
  (database) => {
    database.createObjectStore('dismissals', { keyPath: ['subject', 'rule', 'place'] });
  },
  // Adds the verdict, made from the last version of each page, the keys by which its body is found, and its origin.
  async (database, upgrade) => {
    database.createObjectStore('proposed', { keyPath: ['subject', 'rule', 'place'] });
    // A library that has lost a store is reported as damaged when it is used.
    if (!(['entries', 'versions'] as const).every((name) => upgrade.objectStoreNames.contains(name))) return;
    const [entries, versions] = [upgrade.objectStore('entries'), upgrade.objectStore('versions')];
    entries.createIndex('bodies', 'bodies', { multiEntry: true });
    for (let at = await entries.openCursor(); at; at = await at.continue()) {
      const { outcome: _outcome, failed: _failed, incomplete: _incomplete, ...entry } = at.value as Entry & Counts;
      const last = await versions.openCursor(versionRange(entry.key), 'prev');
      if (!last) {
        await at.delete();
        continue;
      }
      const verdict = verdictOf(documentOf(last.value));
      await at.update({ ...entry, bodies: bodyKeys(entry), origin: originOfOld(entry), verdict });
    }
  },
  // Adds the marks by which reports with similar text are found.
  async (_, upgrade) => {
    if (!(['entries', 'versions'] as const).every((name) => upgrade.objectStoreNames.contains(name))) return;
    const [entries, versions] = [upgrade.objectStore('entries'), upgrade.objectStore('versions')];
    entries.createIndex('marks', 'marks', { multiEntry: true });
    for (let at = await entries.openCursor(); at; at = await at.continue()) {
      const last = await versions.openCursor(versionRange(at.value.key), 'prev');
      const { page, report } = (last && documentOf(last.value)) ?? {};
      const marks = page && report ? marksOf(narrativeOf(page, report)) : [];
      if (marks.length) await at.update({ ...at.value, marks });
    }
  },
  (database) => {
    database.createObjectStore('unjudged', { autoIncrement: true });
  },
  (database) => {
    database.createObjectStore('tasks', { keyPath: 'id' });
  },
  // From here on documents are stored as JSON, which earlier code cannot read. Older versions stay as they are until
  // rewritten.
  () => {},
];

const DAY = 86_400_000;

/**
 * Returns the origin of an entry saved before origins were stored. A page read here was saved within a day of its
 * audit, under its own address; an imported one, audited elsewhere and earlier, was not. In doubt it counts as
 * imported. The versions of a page, which are large, are not rewritten for this: see `storedOf`.
 */
function originOfOld({ key, url, savedAt, lastSeen }: Entry): Origin {
  const waited = Date.parse(savedAt) - Date.parse(lastSeen);
  const isOurs = url !== null && key === url && waited >= 0 && waited <= DAY;
  const here = originHere({ page: { url } }, 'readHere');
  return isOurs && here.how === 'readHere' ? here : { how: 'import', from: null };
}

/** The name of the library's database. */
export const DATABASE = 'gongkai-lens';

/**
 * Opens the database, and upgrades it if needed.
 * @throws StoreError
 */
export function openDatabase(name = DATABASE, migrations = MIGRATIONS): Promise<Database> {
  return guarded(() =>
    openDB<Library>(name, migrations.length, {
      async upgrade(database, from, _to, transaction) {
        for (const migrate of migrations.slice(from)) await migrate(database, transaction);
      },
      // Another tab with a newer version must not wait for this one.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    }),
  );
}

export type Writing = IDBPTransaction<Library, Name[], 'readwrite'>;

/**
 * Runs the work in one transaction over all stores: all of it or, if any of it fails, none. The work may await only the
 * database.
 */
export async function atomically<T>(database: Database, work: (writing: Writing) => Promise<T>): Promise<T> {
  const writing: Writing = database.transaction(NAMES, 'readwrite');
  const done = writing.done.then(
    () => null,
    (reason: unknown) => ({ reason }),
  );
  try {
    const result = await work(writing);
    const failure = await done;
    if (failure) throw failure.reason;
    return result;
  } catch (error) {
    const reason = writing.error ?? error;
    abort(writing);
    throw reason;
  }
}

function abort(writing: Writing): void {
  try {
    writing.abort();
  } catch {
    // The failure has already ended the transaction.
  }
}
