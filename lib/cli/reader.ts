import { joined } from './bytes';

const LF = 10;

/** Reads as many bytes of a stream as wanted, and allows some to be put back. */
export class ByteReader {
  /** Number of bytes taken so far. */
  offset = 0;
  private held: Uint8Array[] = [];
  private isEnded = false;
  private readonly source: AsyncIterator<Uint8Array>;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** Returns the next piece, of at least one byte and at most `size`; null at the end. */
  async piece(size: number): Promise<Uint8Array | null> {
    const next = this.held.shift() ?? (await this.pull());
    if (!next) return null;
    if (next.length > size) this.held.unshift(next.subarray(size));
    const taken = next.subarray(0, size);
    this.offset += taken.length;
    return taken;
  }

  /** Returns `size` bytes, fewer only at the end. */
  async take(size: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    let missing = size;
    while (missing > 0) {
      const piece = await this.piece(missing);
      if (!piece) break;
      pieces.push(piece);
      missing -= piece.length;
    }
    return joined(pieces);
  }

  /** Returns a line with its line end, cut at `size` bytes; empty at the end. */
  async line(size: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    let missing = size;
    while (missing > 0) {
      const piece = await this.piece(missing);
      if (!piece) break;
      const end = piece.indexOf(LF);
      pieces.push(end < 0 ? piece : piece.subarray(0, end + 1));
      missing -= piece.length;
      if (end < 0) continue;
      this.putBack(piece.subarray(end + 1));
      break;
    }
    return joined(pieces);
  }

  /** Puts bytes back that were taken last. */
  putBack(bytes: Uint8Array): void {
    if (!bytes.length) return;
    this.held.unshift(bytes);
    this.offset -= bytes.length;
  }

  private async pull(): Promise<Uint8Array | null> {
    while (!this.isEnded) {
      const { done, value } = await this.source.next();
      if (done) this.isEnded = true;
      else if (value.length) return value;
    }
    return null;
  }
}
