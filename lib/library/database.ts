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

/** Listing reads `entries`, which are small; the documents, which are not, are in `versions`. */
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
  /** Dismissals that came with an import: nothing is set aside by them until a person accepts them. */
  proposed: { key: [string, string, string]; value: Dismissal };
  /** Pages that imports touched and that are still to be checked across years: a browser may end amid an import. */
  unjudged: { key: number; value: Unjudged };
  tasks: { key: string; value: Task };
}

export type Database = IDBPDatabase<Library>;
type Name = 'entries' | 'versions' | 'dismissals' | 'proposed' | 'unjudged' | 'tasks';
const NAMES: Name[] = ['entries', 'versions', 'dismissals', 'proposed', 'unjudged', 'tasks'];
type Upgrade = IDBPTransaction<Library, Name[], 'versionchange'>;

/** What entries held of an audit before they held its verdict. */
interface Counts {
  outcome?: string;
  failed?: number;
  incomplete?: number;
}

/**
 * Each step takes the library from one version to the next. Steps are only ever added: one that was released is never
 * changed, since it says what the libraries of that version look like.
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
  // Entries hold the verdict, made from the last version of their page, what their body is found by and where they came from.
  async (database, upgrade) => {
    database.createObjectStore('proposed', { keyPath: ['subject', 'rule', 'place'] });
    // A library that has lost parts of itself is told to be so when it is used.
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
  // Entries hold the marks by which reports with much the same text are found.
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
  // From here on documents are kept as JSON, which nothing before this could read. What was kept stays as it is until it is written.
  () => {},
];

const DAY = 86_400_000;

/**
 * The origin of what was kept before origins were. What was read here was saved within the day after it was made, under
 * its own address; an import, of what was made elsewhere and earlier, was not. In doubt it counts as taken in. The versions of a page,
 * which are large, are not written anew for it: see `withOrigins`.
 */
function originOfOld({ key, url, savedAt, lastSeen }: Entry): Origin {
  const waited = Date.parse(savedAt) - Date.parse(lastSeen);
  const isOurs = url !== null && key === url && waited >= 0 && waited <= DAY;
  const here = originHere({ page: { url } }, 'readHere');
  return isOurs && here.how === 'readHere' ? here : { how: 'import', from: null };
}

/** What the library's database is called. */
export const DATABASE = 'gongkai-lens';

/**
 * Opens the database, brought up to date.
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

/** Does all of the work or, if any of it fails, none. The work must wait for nothing but the database. */
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
    // It has ended already, by the very failure.
  }
}
