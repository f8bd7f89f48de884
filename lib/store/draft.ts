import type { AuditDocument } from '../audit/schema';
import type { Writing } from './database';
import { type Entry, keyOf } from './entry';
import type { StoredVersion, Version } from './versions';

/** All versions of a page, oldest first. */
export const versionRange = (key: string): IDBKeyRange => IDBKeyRange.bound([key], [key, []]);

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

  /** What is kept of these documents' pages, and of the reports of their bodies for the years before and after. */
  static async load(writing: Writing, documents: AuditDocument[]): Promise<Draft> {
    const draft = new Draft();
    const entries = writing.objectStore('entries');
    const around = new Map<string, [string, number]>();
    for (const { report } of documents) {
      if (!report?.issuer || report.year === null) continue;
      for (const year of [report.year - 1, report.year + 1])
        around.set(bodyOf(report.issuer, year), [report.issuer, year]);
    }
    const index = entries.index('issuerYear');
    const neighbours = await Promise.all([...around.values()].map((body) => index.getAllKeys(body)));
    const keys = new Set([...documents.map(keyOf), ...neighbours.filter(isOneBody).flat()]);
    await Promise.all(
      [...keys].map(async (key) => {
        const [stored, entry] = await Promise.all([
          writing.objectStore('versions').getAll(versionRange(key)),
          entries.get(key),
        ]);
        draft.pages.set(key, { stored, versions: stored, entry });
        draft.register(key, entry);
      }),
    );
    return draft;
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
