import type { OtherNarrative } from '../check/rule';
import { readAudit } from '../model/read-audit';
import type { AuditDocument } from '../model/schema';
import { guarded, StoreError } from '../model/store-error';
import { type Database, openDatabase } from './database';
import { Dismissals } from './dismissals';
import { type Evidence, evidenceFor, othersFor } from './evidence';
import { type StoredVersion, storedOf, versionRange } from './versions';

/**
 * What the library remembers, for whoever audits a page: all that the background needs of it. Every method throws `StoreError`
 * where the device or the browser fails it.
 */
export class KeptAudits {
  readonly dismissals: Dismissals;
  constructor(protected readonly database: Database) {
    this.dismissals = new Dismissals(database);
  }

  /** The last version kept under a key, or null. A version that is no audit document is `corrupt`. */
  async get(key: string): Promise<StoredVersion | null> {
    const version = (await this.versions(key)).at(-1);
    return version ?? null;
  }

  /** All versions of a page, oldest first. */
  async versions(key: string): Promise<StoredVersion[]> {
    const [kept, entry] = await guarded(() =>
      Promise.all([this.database.getAll('versions', versionRange(key)), this.database.get('entries', key)]),
    );
    const versions = storedOf(kept, entry);
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

  /** The report of the year before that says most against this one, with what is in doubt of it; or null. */
  previousOf(document: AuditDocument): Promise<Evidence | null> {
    return evidenceFor(this, this.database, document);
  }

  /** Reports of other bodies whose text may be the same as this one's. */
  alikeTo(document: AuditDocument): Promise<OtherNarrative[]> {
    return othersFor(this, this.database, document);
  }

  close = (): void => this.database.close();
}

/**
 * Opens what is kept for one piece of work and closes it whatever becomes of that: another version of the extension may
 * want to upgrade it. @throws StoreError
 */
export const withKept = <T>(work: (kept: KeptAudits) => Promise<T>, name?: string): Promise<T> =>
  closing(async () => new KeptAudits(await openDatabase(name)), work);

/** Does one piece of work with what is opened for it. */
export async function closing<K extends KeptAudits, T>(
  open: () => Promise<K>,
  work: (kept: K) => Promise<T>,
): Promise<T> {
  const kept = await open();
  try {
    return await work(kept);
  } finally {
    kept.close();
  }
}
