import type { OwnWords } from '../../lib/script/own-words';
import type { Remembered } from '../../lib/script/remembered';
import type { Settings } from '../../lib/settings';

/** A command of the extension as the browser lists it. */
export interface Command {
  name: string;
  description: string;
  /** Empty if none is set. */
  keys: string;
}

/** The kinds of data stored on this device, in the order shown. */
export const PARTS = ['library', 'dismissals', 'tasks', 'batch', 'open', 'scripts', 'words', 'settings'] as const;
export type Part = (typeof PARTS)[number];

/** How much is stored: the number of items of each kind, and the bytes of the whole extension. */
export interface Kept {
  /** Null if the data cannot be read; then it can only be deleted as a whole. */
  counts: Record<Part, number | null>;
  bytes: number;
}

/** Returns the fields to change, from the current value. */
export type Change<T> = (now: T) => Partial<T>;

/** What the options page needs of the browser. */
export interface OptionsServices {
  /** Whether the browser lets the extension know that it shows a PDF: Firefox lets no extension into its viewer. */
  seesPdf: boolean;
  /** Changes the settings as they are stored now, including changes by another window; resolves to the new settings. */
  change(work: Change<Settings>): Promise<Settings>;
  /** Calls back whenever another window changed something shown here; returns a function that ends this. */
  watch(onChange: (settings: Settings) => void): () => void;
  /** Asks for permission to read a site. Must be called from a click. */
  allow(site: string): Promise<boolean>;
  disallow(site: string): Promise<void>;
  /** Returns the sites that are always shown in one script; `forget` removes one. */
  remembered(): Promise<Remembered>;
  forget(site: string): Promise<void>;
  /** Returns the reader's own words for script conversion. */
  ownWords(): Promise<OwnWords>;
  changeOwnWords(work: Change<OwnWords>): Promise<OwnWords>;
  commands(): Promise<Command[]>;
  /** Opens the browser's page for shortcuts; null if there is no way to. */
  openShortcuts: (() => void) | null;
  openLibrary(): void;
  stored(): Promise<Kept>;
  /** Deletes the data of these kinds. */
  clear(parts: readonly Part[]): Promise<void>;
}
