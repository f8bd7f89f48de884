import { closeSync, constants, openSync, readSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** How many milliseconds to wait for somebody to open a named pipe for writing. */
const PATIENCE = 5000;
const PAUSE = 20;
const PIECE = 64 * 1024;

/**
 * Yields what comes through a named pipe, opened without blocking, since nobody may ever write.
 * @throws Error if nobody opens it for writing for a while
 */
export async function* fromPipe(name: string): AsyncGenerator<Uint8Array> {
  const fd = openSync(name, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    let isOpen = false;
    for (let waited = 0; waited < PATIENCE; ) {
      const piece = readPiece(fd);
      if (piece?.length) yield piece;
      else if (piece && isOpen) return;
      else await setTimeout(PAUSE);
      isOpen ||= piece === null || piece.length > 0;
      if (!isOpen) waited += PAUSE;
    }
    throw new Error('nobody writes into this pipe');
  } finally {
    closeSync(fd);
  }
}

/** Reads what is available; empty if nobody has the pipe open for writing, null if a writer has not written yet. */
function readPiece(fd: number): Uint8Array | null {
  const piece = Buffer.allocUnsafe(PIECE);
  try {
    return piece.subarray(0, readSync(fd, piece));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null;
    throw error;
  }
}
