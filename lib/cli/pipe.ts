import { closeSync, constants, openSync } from 'node:fs';
import { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** A named pipe waits for its other end; we wait so long. */
const PATIENCE = 5000;
const PAUSE = 50;

/**
 * What comes through a named pipe. Opened so that it does not block where nobody writes.
 * @throws Error where nobody has written for a while
 */
export async function* fromPipe(name: string): AsyncGenerator<Uint8Array> {
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    let isSilent = true;
    for await (const bytes of opened(name)) {
      isSilent = false;
      yield bytes;
    }
    if (!isSilent) return;
    await setTimeout(PAUSE);
  }
  throw new Error('nobody writes into this pipe');
}

function opened(name: string): AsyncIterable<Uint8Array> {
  const fd = openSync(name, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    return new Socket({ fd, readable: true, writable: false });
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}
