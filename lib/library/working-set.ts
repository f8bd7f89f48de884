import type { Writing } from './database';
import type { Entry } from './entry';
import { keptOf, storedOf, type Version, versionRange } from './versions';

interface Page {
  /** The versions as the database holds them; null for one that must be rewritten with its origin. */
  stored: (Version | null)[];
  versions: Version[];
  entry: Entry | undefined;
}

/**
 * The part of the library that a change reads and writes, in memory: read at once, changed without waiting, written at
 * once. For an import of a thousand lines, each with seven database calls, waiting would take most of the time.
 */
export class WorkingSet {
  private readonly pages = new Map<string, Page>();
  private readonly changed = new Set<string>();

  /** Loads some pages. */
  static async load(writing: Writing, keys: string[]): Promise<WorkingSet> {
    const draft = new WorkingSet();
    await draft.read(writing, keys);
    return draft;
  }

  /** Loads further pages. */
  async read(writing: Writing, keys: string[]): Promise<void> {
    const unread = [...new Set(keys)].filter((key) => !this.pages.has(key));
    await Promise.all(
      unread.map(async (key) => {
        const [kept, entry] = await Promise.all([
          writing.objectStore('versions').getAll(versionRange(key)),
          writing.objectStore('entries').get(key),
        ]);
        const versions = storedOf(kept, entry);
        const stored = versions.map((version, at) => (kept[at]?.origin ? version : null));
        this.pages.set(key, { stored, versions, entry });
      }),
    );
  }

  /** Returns the versions of a page, oldest first, and its entry. */
  page(key: string): { versions: Version[]; entry: Entry | undefined } {
    return this.pages.get(key) ?? { versions: [], entry: undefined };
  }

  /** Replaces a page. */
  put(entry: Entry, versions: Version[]): void {
    const stored = this.pages.get(entry.key)?.stored ?? [];
    this.pages.set(entry.key, { stored, versions, entry });
    this.changed.add(entry.key);
  }

  /** Removes a page from the working set, not from the database. */
  drop(key: string): void {
    this.pages.set(key, { stored: [], versions: [], entry: undefined });
    this.changed.delete(key);
  }

  /** Writes the pages that were put. */
  async write(writing: Writing): Promise<void> {
    const versions = writing.objectStore('versions');
    const entries = writing.objectStore('entries');
    await Promise.all(
      [...this.changed].map(async (key) => {
        const { stored, versions: now, entry } = this.pages.get(key)!;
        const isNew = (version: Version, index: number): boolean => version !== stored[index];
        await Promise.all([
          ...now.map(
            async (one, index) => isNew(one, index) && versions.put(keptOf({ ...one, key, number: index + 1 })),
          ),
          ...stored.slice(now.length).map((_, index) => versions.delete([key, now.length + index + 1])),
          (async () => entries.put(entry!))(),
        ]);
        this.pages.set(key, { stored: now, versions: now, entry });
      }),
    );
    this.changed.clear();
  }
}
