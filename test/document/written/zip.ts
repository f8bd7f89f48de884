import { strToU8, zipSync } from 'fflate';

/** Returns an archive of text files by path. */
export const zipOf = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
