import type { Command } from '../options/services';

/** What the help page asks of the browser. */
export interface HelpServices {
  version: string;
  commands(): Promise<Command[]>;
  /** The address of a screen of the library, by its fragment. */
  libraryAddress(hash: string): string;
  openOptions(): void;
}
