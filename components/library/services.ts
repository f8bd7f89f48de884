import type { Dismissal, Entry, Imported, StoredVersion } from '../../lib/library';
import type { Queue } from '../../lib/library/batch/controller';
import type { ListPage } from '../../lib/library/batch/next-page';
import type { AuditDocument } from '../../lib/model/schema';
import type { Summary } from '../../lib/model/summary';
import type { TaskServices } from '../tasks/services';

/** A browser tab whose page can be audited. */
export interface OpenTab {
  id: number;
  url: string;
  title: string;
}

export interface TransferOptions {
  signal: AbortSignal;
  /** Called with the number of records so far and the share of the whole, from 0 to 1; null if that is unknown. */
  onProgress(records: number, share: number | null): void;
}

/** What the views need of the browser and the library. Nothing here knows a view. */
export interface Services {
  entries(): Promise<Entry[]>;
  /** Returns the last audit saved under a key, with dismissed findings marked; null if there is none. */
  document(key: string): Promise<AuditDocument | null>;
  versions(key: string): Promise<StoredVersion[]>;
  ofIssuer(issuer: string): Promise<AuditDocument[]>;
  /**
   * Returns what a report says, with last year's figures if they are in the library; null if there is nothing to say.
   */
  summary(document: AuditDocument): Promise<Summary | null>;
  remove(keys: string[]): Promise<void>;
  /**
   * Excludes an audit as evidence against other reports, or allows it again. The audits that depend on it are checked
   * again.
   */
  distrust(key: string, isDistrusted: boolean): Promise<void>;
  /** Returns the dismissals from imports that wait to be accepted. */
  proposed(): Promise<Dismissal[]>;
  /** Accepts or rejects proposed dismissals. */
  settle(proposed: Dismissal[], isAccepted: boolean): Promise<void>;
  importFile(file: File, options: TransferOptions): Promise<Imported>;
  /** Returns the whole library as JSON Lines; null if it was cancelled. */
  exportAll(options: TransferOptions): Promise<Blob | null>;
  /**
   * Finishes what an interrupted import left to do; calls `onBegin` first if there is anything. Resolves to whether
   * there was.
   */
  finishImport(onBegin: () => void): Promise<boolean>;
  openOptions(): void;
  /** Audits files on the document page; nothing of them is stored here. */
  auditFiles(files: File[]): void;
  /** Returns the tabs that may be read, the most recently used first. */
  tabs(): Promise<OpenTab[]>;
  /** Whether addresses of tabs on sites without permission are still hidden from us. */
  hidesTabs(): Promise<boolean>;
  /** Asks for permission to see the addresses of all tabs. Must be called from a click. */
  askForTabs(): Promise<boolean>;
  /** Reads the page in a tab as a page of a list. @throws Error if it may not be read */
  listIn(tab: number): Promise<ListPage>;
  /** Fetches another page of a list. @throws PageFailure if it cannot be read */
  readList(address: string, signal: AbortSignal): Promise<ListPage>;
  /** Asks for permission to read pages of these hosts. Must be called from a click. */
  allow(hosts: string[]): Promise<boolean>;
  queue: Queue;
  tasks: TaskServices;
}
