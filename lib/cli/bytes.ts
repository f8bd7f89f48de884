import { MAX_BYTES, TOO_LARGE } from './decode';

const LF = 10;

/** Decodes UTF-8, without a byte-order mark. */
export const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Joins pieces; a single piece is not copied. */
export const joined = (pieces: Uint8Array[]): Uint8Array =>
  pieces.length === 1 ? (pieces[0] as Uint8Array) : Buffer.concat(pieces);

/**
 * Returns all bytes of a stream.
 * @throws Error as soon as there are more than a page may have, so that it is never all in memory
 */
export async function collect(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    if (size > MAX_BYTES) throw new Error(`the file is ${TOO_LARGE}`);
    pieces.push(piece);
  }
  return joined(pieces);
}

/**
 * Yields the lines of a stream, without line ends. Null stands for a line larger than a page may be, which is never all
 * in memory.
 */
export async function* linesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<string | null> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  const add = (piece: Uint8Array): void => {
    size += piece.length;
    if (size <= MAX_BYTES) pieces.push(piece);
    else pieces = [];
  };
  const line = (): string | null => {
    const text = size <= MAX_BYTES ? utf8(Buffer.concat(pieces)) : null;
    [pieces, size] = [[], 0];
    return text;
  };
  for await (const chunk of source) {
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      add(chunk.subarray(from, end));
      yield line();
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (size) yield line();
}
