import type { OtherNarrative } from '../check/rule';
import { readAudit } from '../model/read-audit';
import type { AuditDocument } from '../model/schema';
import { guarded, StoreError } from '../model/store-error';
import { type Database, openDatabase } from './database';
import { Dismissals } from './dismissals';
import { type Evidence, evidenceFor, othersFor } from './evidence';
import { type StoredVersion, storedOf, versionRange } from './versions';

/**
 * What the background needs of the library to audit a page. Every method throws `StoreError` if the device or the
 * browser fails.
 */
export class KeptAudits {
  readonly dismissals: Dismissals;
  constructor(protected readonly database: Database) {
    this.dismissals = new Dismissals(database);
  }

  /**
   * Returns the last version saved under a key, or null. Throws `corrupt` if a version of the page is not an audit
   * document.
   */
  async get(key: string): Promise<StoredVersion | null> {
    const version = (await this.versions(key)).at(-1);
    return version ?? null;
  }

  /** Returns all versions of a page, oldest first. Throws `corrupt` as `get` does. */
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

  /** Returns when a page was first read (ISO, UTC), or null. */
  async firstSeen(key: string): Promise<string | null> {
    return (await guarded(() => this.database.get('entries', key)))?.firstSeen ?? null;
  }

  /** Returns the best evidence of the year before, or null. */
  previousOf(document: AuditDocument): Promise<Evidence | null> {
    return evidenceFor(this, this.database, document);
  }

  /** Returns reports of other bodies whose text may be the same as this one's. */
  alikeTo(document: AuditDocument): Promise<OtherNarrative[]> {
    return othersFor(this, this.database, document);
  }

  close = (): void => this.database.close();
}

/**
 * Opens the library for one piece of work and closes it afterwards, even if the work fails: another version of the
 * extension may want to upgrade it. @throws StoreError
 */
export const withKept = <T>(work: (kept: KeptAudits) => Promise<T>, name?: string): Promise<T> =>
  closing(async () => new KeptAudits(await openDatabase(name)), work);

/** Opens the library, does the work, and closes it. */
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
