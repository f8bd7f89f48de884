import type { Command } from '../options/services';

/** What the help page needs of the browser. */
export interface HelpServices {
  version: string;
  commands(): Promise<Command[]>;
  /** Returns the address of a screen of the library. @param hash its fragment */
  libraryAddress(hash: string): string;
  openOptions(): void;
}
