import type { Entry, Imported, StoredVersion } from '../../lib/library';
import type { Queue } from '../../lib/library/batch/controller';
import type { AuditDocument } from '../../lib/model/schema';

/** A tab of the browser whose page can be audited. */
export interface OpenTab {
  id: number;
  url: string;
  title: string;
}

/** What the views ask of the browser and of the library. Nothing here knows a view. */
export interface Services {
  entries(): Promise<Entry[]>;
  /** The last audit kept under a key, with what was set aside marked. */
  document(key: string): Promise<AuditDocument | null>;
  versions(key: string): Promise<StoredVersion[]>;
  ofIssuer(issuer: string): Promise<AuditDocument[]>;
  remove(keys: string[]): Promise<void>;
  importText(text: string): Promise<Imported>;
  exportAll(): Promise<string[]>;
  openOptions(): void;
  /** Audits files on the page for them; nothing of them is kept here. */
  auditFiles(files: File[]): void;
  /** Tabs that may be read, the one looked at last first. */
  tabs(): Promise<OpenTab[]>;
  /** Whether addresses of tabs on sites without permission are still hidden from us. */
  hidesTabs(): Promise<boolean>;
  /** Asks to see the addresses of all tabs. To be called from a click. */
  askForTabs(): Promise<boolean>;
  /** Addresses of reports that a page in a tab links to. */
  linksOf(tab: number): Promise<string[]>;
  /** Asks to read pages of these hosts, and of no others. To be called from a click. */
  allow(hosts: string[]): Promise<boolean>;
  queue: Queue;
}
