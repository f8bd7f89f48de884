import type { Dismissal, Entry, Imported, StoredVersion } from '../../lib/library';
import type { Queue } from '../../lib/library/batch/controller';
import type { ListPage } from '../../lib/library/batch/next-page';
import type { AuditDocument } from '../../lib/model/schema';
import type { Summary } from '../../lib/model/summary';
import type { TaskServices } from '../tasks/services';

/** A tab of the browser whose page can be audited. */
export interface OpenTab {
  id: number;
  url: string;
  title: string;
}

export interface TransferOptions {
  signal: AbortSignal;
  /** Hears how many records there were so far and, where that is known, which part of all, from 0 to 1. */
  onProgress(records: number, share: number | null): void;
}

/** What the views ask of the browser and of the library. Nothing here knows a view. */
export interface Services {
  entries(): Promise<Entry[]>;
  /** The last audit kept under a key, with what was set aside marked. */
  document(key: string): Promise<AuditDocument | null>;
  versions(key: string): Promise<StoredVersion[]>;
  ofIssuer(issuer: string): Promise<AuditDocument[]>;
  /** What a report says, with last year's beside it where that is kept; null where there is nothing to say. */
  summary(document: AuditDocument): Promise<Summary | null>;
  remove(keys: string[]): Promise<void>;
  /** Sets an audit aside as evidence against other years, or takes it up again. What rests on it is checked again. */
  distrust(key: string, isDistrusted: boolean): Promise<void>;
  /** Dismissals that came with imports and wait to be accepted. */
  proposed(): Promise<Dismissal[]>;
  /** Accepts what was proposed, or rejects it. */
  settle(proposed: Dismissal[], isAccepted: boolean): Promise<void>;
  importFile(file: File, options: TransferOptions): Promise<Imported>;
  /** The whole library as JSON Lines; null where it was cancelled. */
  exportAll(options: TransferOptions): Promise<Blob | null>;
  /** Ends what an import that broke off left to do; calls back first, if there is anything. Whether there was. */
  finishImport(onBegin: () => void): Promise<boolean>;
  openOptions(): void;
  /** Audits files on the page for them; nothing of them is kept here. */
  auditFiles(files: File[]): void;
  /** Tabs that may be read, the one looked at last first. */
  tabs(): Promise<OpenTab[]>;
  /** Whether addresses of tabs on sites without permission are still hidden from us. */
  hidesTabs(): Promise<boolean>;
  /** Asks to see the addresses of all tabs. To be called from a click. */
  askForTabs(): Promise<boolean>;
  /** The page in a tab as a page of a list. @throws where it may not be read */
  listIn(tab: number): Promise<ListPage>;
  /** Fetches another page of a list. @throws PageFailure where it cannot be read */
  readList(address: string, signal: AbortSignal): Promise<ListPage>;
  /** Asks to read pages of these hosts, and of no others. To be called from a click. */
  allow(hosts: string[]): Promise<boolean>;
  queue: Queue;
  tasks: TaskServices;
}
