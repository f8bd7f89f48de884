import { MAX_BYTES, TOO_LARGE } from './decode';

const LF = 10;

/** Text in UTF-8 without its byte-order mark. */
export const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Pieces as one; a single piece is not copied. */
export const joined = (pieces: Uint8Array[]): Uint8Array =>
  pieces.length === 1 ? (pieces[0] as Uint8Array) : Buffer.concat(pieces);

/**
 * All bytes of a stream.
 * @throws Error as soon as there are more than a page may have: what is too large is never held
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
 * The lines of a stream, without their ends. Null stands for a line that is larger than a page may be: it is passed over
 * piece by piece and never held.
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
