import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENT_ENDINGS } from '../model/media-kind';

const PAGE_FILE = new RegExp(
  `\\.(?:x?html?|shtml?|jhtml|txt|aspx?|jsp|php|mht|mhtml|warc|warc\\.gz|${DOCUMENT_ENDINGS})$`,
  'i',
);
const ADDRESS = /^https?:\/\//i;

/** What an argument names: a file, an address, or `-`; or a path in a folder that cannot be read. */
export type Named = { name: string } | { name: string; error: Error };

export const isAddress = (argument: string): boolean => ADDRESS.test(argument);

/**
 * Returns the pages that an argument names: those of a folder and its subfolders sorted by name; anything else as
 * given. Links are followed, and each folder is read once, wherever links lead.
 */
export async function expand(argument: string): Promise<Named[]> {
  if (argument === '-' || isAddress(argument)) return [{ name: argument }];
  const found = await stat(argument).catch(() => null);
  if (!found?.isDirectory()) return [{ name: argument }];
  const pages = await pagesUnder(argument);
  if (!pages.length) return [{ name: argument, error: new Error('no pages in this folder') }];
  return pages.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function pagesUnder(root: string): Promise<Named[]> {
  const pages: Named[] = [];
  const seen = new Set<string>();
  // Real folders come before linked ones, so that a page goes by its own name if it has one.
  const [folders, linked] = [[root], [] as string[]];
  for (let folder = folders.pop(); folder; folder = folders.pop() ?? linked.pop()) {
    try {
      const real = await realpath(folder);
      if (seen.has(real)) continue;
      seen.add(real);
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        const name = join(folder, entry.name);
        if (entry.isDirectory()) folders.push(name);
        else if (!entry.isSymbolicLink()) pages.push(...(PAGE_FILE.test(name) ? [regular(name, entry.isFile())] : []));
        else if (await isFolder(name)) linked.push(name);
        else if (PAGE_FILE.test(name)) pages.push(regular(name, await isFileOrMissing(name)));
      }
    } catch (error) {
      pages.push({ name: folder, error: error as Error });
    }
  }
  return pages;
}

/** Pipes and devices that happen to be in a folder are not waited for. */
const regular = (name: string, isRegular: boolean): Named =>
  isRegular ? { name } : { name, error: new Error('this is no regular file') };

const isFolder = async (name: string): Promise<boolean> => (await stat(name).catch(() => null))?.isDirectory() ?? false;

/** Whether a link leads to a file; true for a broken link, since opening it gives the reason. */
const isFileOrMissing = async (name: string): Promise<boolean> =>
  (await stat(name).catch(() => null))?.isFile() ?? true;
