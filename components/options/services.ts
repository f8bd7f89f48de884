import type { OwnWords } from '../../lib/script/own-words';
import type { Remembered } from '../../lib/script/remembered';
import type { Settings } from '../../lib/settings';

/** A command of the extension as the browser lists it. */
export interface Command {
  name: string;
  description: string;
  /** Empty where none is set. */
  keys: string;
}

/** The kinds of things that are kept on this device, in the order they are told. */
export const PARTS = ['library', 'dismissals', 'tasks', 'batch', 'open', 'scripts', 'words', 'settings'] as const;
export type Part = (typeof PARTS)[number];

/** How much is kept: pieces of each kind, and what the extension takes in all. */
export interface Kept {
  /** `null`: what is stored there cannot be read; it can only be deleted as a whole. */
  counts: Record<Part, number | null>;
  bytes: number;
}

/** What is to be changed of something, from what it is. */
export type Change<T> = (now: T) => Partial<T>;

/** What the options ask of the browser. */
export interface OptionsServices {
  /** Whether the browser lets us know that it shows a PDF: Firefox lets no extension into its viewer. */
  seesPdf: boolean;
  /** Changes the settings as they are now, whatever another window made of them, and gives what they are then. */
  change(work: Change<Settings>): Promise<Settings>;
  /** Calls back whenever another window changed something of what is shown here; gives what ends it. */
  watch(onChange: (settings: Settings) => void): () => void;
  /** Asks to read a site. To be called from a click. */
  allow(site: string): Promise<boolean>;
  disallow(site: string): Promise<void>;
  /** Sites that are always shown in one script, and forgetting one. */
  remembered(): Promise<Remembered>;
  forget(site: string): Promise<void>;
  /** What the reader wants written in their own way where a page's script is changed. */
  ownWords(): Promise<OwnWords>;
  changeOwnWords(work: Change<OwnWords>): Promise<OwnWords>;
  commands(): Promise<Command[]>;
  /** Opens the browser's own page of shortcuts; null where there is no way to. */
  openShortcuts: (() => void) | null;
  openLibrary(): void;
  stored(): Promise<Kept>;
  /** Deletes what is kept of these kinds. */
  clear(parts: readonly Part[]): Promise<void>;
}
