import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PATIENCE } from '../patience';

/** Starts a download, and returns the path of the file once it is complete. */
export async function downloaded(folder: string, start: () => Promise<unknown>): Promise<string> {
  const before = new Set(readdirSync(folder));
  await start();
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const added = readdirSync(folder).filter((name) => !before.has(name));
    const file = added.some(isPartial) ? undefined : added.find((name) => sizeOf(join(folder, name)) > 0);
    if (file) return join(folder, file);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No download arrived in ${PATIENCE} ms.`);
}

/** Whether a name is that of an incomplete download in Chromium or Firefox. */
function isPartial(name: string): boolean {
  return name.startsWith('.') || /\.(crdownload|part|tmp)$/.test(name);
}

/** Returns 0 for a file that was renamed in the meantime, which is found under its final name the next time. */
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
