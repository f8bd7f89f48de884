import { closeSync, constants, openSync, readSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** A named pipe waits for its other end; we wait so many milliseconds for somebody to open it. */
const PATIENCE = 5000;
const PAUSE = 20;
const PIECE = 64 * 1024;

/**
 * What comes through a named pipe, opened so that it blocks nothing: where nobody writes, nobody may ever.
 * @throws Error where nobody has opened it for writing for a while
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

/** What there is; nothing where nobody has the pipe open for writing, null where who has it writes nothing yet. */
function readPiece(fd: number): Uint8Array | null {
  const piece = Buffer.allocUnsafe(PIECE);
  try {
    return piece.subarray(0, readSync(fd, piece));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null;
    throw error;
  }
}
