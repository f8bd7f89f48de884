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

/** What the options ask of the browser. */
export interface OptionsServices {
  /** Whether the browser lets us know that it shows a PDF: Firefox lets no extension into its viewer. */
  seesPdf: boolean;
  save(settings: Settings): Promise<void>;
  /** Asks to read a site. To be called from a click. */
  allow(site: string): Promise<boolean>;
  disallow(site: string): Promise<void>;
  /** Sites that are always shown in one script, and forgetting one. */
  remembered(): Promise<Remembered>;
  forget(site: string): Promise<void>;
  /** What the reader wants written in their own way where a page's script is changed. */
  ownWords(): Promise<OwnWords>;
  saveOwnWords(own: OwnWords): Promise<void>;
  commands(): Promise<Command[]>;
  /** Opens the browser's own page of shortcuts; null where there is no way to. */
  openShortcuts: (() => void) | null;
  openLibrary(): void;
  stored(): Promise<Kept>;
  /** Deletes what is kept of these kinds. */
  clear(parts: readonly Part[]): Promise<void>;
}
