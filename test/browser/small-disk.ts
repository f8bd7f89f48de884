import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The size of the disk: a profile takes a tenth of it, and filling it takes a moment. */
const MEGABYTES = 200;
const CHUNK = 1 << 20;
/** Milliseconds between two fillings, since browsers free space by cleaning up. */
const AGAIN = 20;

/** A disk for a browser's profile, small enough to be filled to the last byte. */
export interface SmallDisk {
  folder: string;
  /** Fills it, and keeps it full until it is freed. */
  fill(): void;
  free(): void;
  /** Removes the disk, even if it is in use. */
  remove(): void;
}

/** Makes a small disk in memory; null if that is not allowed: it needs Linux and the right to mount. */
export function makeSmallDisk(parent: string): SmallDisk | null {
  const folder = join(parent, 'disk');
  const filling = join(folder, 'filling');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const fillUp = (): void => {
    const file = openSync(filling, 'a');
    // Once a chunk no longer fits, ever smaller ones are written.
    for (let size = CHUNK; size >= 1; size >>= 4) {
      try {
        for (;;) writeSync(file, Buffer.alloc(size));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
    closeSync(file);
  };
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    folder,
    fill() {
      fillUp();
      timer = setInterval(fillUp, AGAIN);
    },
    free() {
      clearInterval(timer);
      rmSync(filling, { force: true });
    },
    remove: () => execFileSync('umount', ['-l', folder]),
  };
}
