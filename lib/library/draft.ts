import type { AuditDocument } from '../model/schema';
import type { Writing } from './database';
import { type Entry, keyOf } from './entry';
import { type StoredVersion, type Version, versionRange } from './versions';

interface Page {
  stored: StoredVersion[];
  versions: Version[];
  entry: Entry | undefined;
}

const bodyOf = (issuer: string, year: number): string => JSON.stringify([issuer, year]);

/**
 * The part of the library that a change reads and writes, in memory: read at once, worked on without waiting, written at
 * once. Of a thousand lines each waiting seven times for the database, the waiting would be most of the time.
 */
export class Draft {
  private readonly pages = new Map<string, Page>();
  private readonly changed = new Set<string>();
  private readonly bodies = new Map<string, Set<string>>();

  /**
   * What is kept of these documents' pages and, for those that are not kept just so already, of the reports of their
   * bodies for the years before and after.
   */
  static async load(writing: Writing, documents: AuditDocument[]): Promise<Draft> {
    const draft = new Draft();
    await draft.read(writing, documents.map(keyOf));
    const around = new Map<string, [string, number]>();
    for (const document of documents) {
      const { issuer, year } = document.report ?? {};
      if (!issuer || !year || draft.holds(document)) continue;
      for (const other of [year - 1, year + 1]) around.set(bodyOf(issuer, other), [issuer, other]);
    }
    const index = writing.objectStore('entries').index('issuerYear');
    const neighbours = await Promise.all([...around.values()].map((body) => index.getAllKeys(body)));
    await draft.read(writing, neighbours.filter(isOneBody).flat());
    return draft;
  }

  private async read(writing: Writing, keys: string[]): Promise<void> {
    const unread = [...new Set(keys)].filter((key) => !this.pages.has(key));
    await Promise.all(
      unread.map(async (key) => {
        const [stored, entry] = await Promise.all([
          writing.objectStore('versions').getAll(versionRange(key)),
          writing.objectStore('entries').get(key),
        ]);
        this.pages.set(key, { stored, versions: stored, entry });
        this.register(key, entry);
      }),
    );
  }

  private holds(document: AuditDocument): boolean {
    const last = this.page(keyOf(document)).versions.at(-1);
    return last !== undefined && JSON.stringify(last.document) === JSON.stringify(document);
  }

  /** The versions of a page, oldest first, and its entry. */
  page(key: string): { versions: Version[]; entry: Entry | undefined } {
    return this.pages.get(key) ?? { versions: [], entry: undefined };
  }

  /** The pages of a body's report for a year, the one saved last first; none where more claim to be it than can be. */
  pagesOf(issuer: string, year: number): { last: Version; entry: Entry }[] {
    const keys = [...(this.bodies.get(bodyOf(issuer, year)) ?? [])];
    if (!isOneBody(keys)) return [];
    return keys
      .flatMap((key) => {
        const { versions, entry } = this.page(key);
        const last = versions.at(-1);
        return last && entry ? [{ last, entry }] : [];
      })
      .sort((a, b) => Number(a.entry.savedAt < b.entry.savedAt) - Number(a.entry.savedAt > b.entry.savedAt));
  }

  /** Puts a page in the place of what was there. */
  put(entry: Entry, versions: Version[]): void {
    const { key } = entry;
    const before = this.pages.get(key);
    if (before?.entry) this.bodies.get(bodyOf(before.entry.issuer ?? '', before.entry.year ?? 0))?.delete(key);
    this.pages.set(key, { stored: before?.stored ?? [], versions, entry });
    this.register(key, entry);
    this.changed.add(key);
  }

  /** Writes what was put. */
  async write(writing: Writing): Promise<void> {
    const versions = writing.objectStore('versions');
    const entries = writing.objectStore('entries');
    await Promise.all(
      [...this.changed].map(async (key) => {
        const { stored, versions: now, entry } = this.pages.get(key)!;
        const isNew = (version: Version, index: number): boolean => version !== stored[index];
        await Promise.all([
          ...now.map(async (one, index) => isNew(one, index) && versions.put({ ...one, key, number: index + 1 })),
          (async () => entries.put(entry!))(),
        ]);
      }),
    );
  }

  private register(key: string, entry: Entry | undefined): void {
    if (!entry?.issuer || entry.year === undefined) return;
    const body = bodyOf(entry.issuer, entry.year);
    this.bodies.set(body, (this.bodies.get(body) ?? new Set()).add(key));
  }
}

/** Addresses at which one report may be published. */
const MOST_ADDRESSES = 5;
const isOneBody = (keys: string[]): boolean => keys.length <= MOST_ADDRESSES;
