import { strToU8, zipSync } from 'fflate';

/** An archive of texts by their paths. */
export const zipOf = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
