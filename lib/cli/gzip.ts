import { once } from 'node:events';
import { crc32, createInflateRaw } from 'node:zlib';
import { MAX_BYTES, TOO_LARGE } from './decode';
import type { ByteReader } from './reader';

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * Number of compressed bytes inflated at once: deflate expands at most about a thousandfold, so this gives at most some
 * megabytes.
 */
const PIECE = 16 * 1024;
/** Maximum compression ratio of content larger than a page: more is made to fill the memory. */
const MAX_RATIO = 100;
/** Number of bytes of a damaged member that are searched again: the next member may have begun within them. */
const KEPT = 1024 * 1024;
const MAX_NAME = 64 * 1024;

const [EXTRA, NAME, COMMENT, CHECKSUM] = [4, 8, 16, 2];

const damaged = (): Error => new Error('the compressed data is damaged');
const cutOff = (): Error => new Error('the archive is cut off');

/** Reads a sequence of compressed members (RFC 1952), any of which may be damaged. */
export class GzipMembers {
  private kept: Uint8Array[] = [];
  private keptSize = 0;

  constructor(private readonly reader: ByteReader) {}

  /** Whether a member begins here. */
  async begins(): Promise<boolean> {
    const head = await this.reader.take(4);
    this.reader.putBack(head);
    return isGzip(head) && head[2] === 8 && ((head[3] as number) & 0xe0) === 0;
  }

  async isAtEnd(): Promise<boolean> {
    return (await this.left(1)) === 0;
  }

  private async isCutOff(): Promise<boolean> {
    return (await this.left(4)) < 4;
  }

  /** Returns the number of bytes left, up to `most`. */
  private async left(most: number): Promise<number> {
    const next = await this.reader.take(most);
    this.reader.putBack(next);
    return next.length;
  }

  /**
   * Yields the content of the member that begins here, piece by piece.
   * @throws Error if it is damaged, cut off, or grows too much; `findNext` then goes on after it
   */
  async *content(): AsyncGenerator<Uint8Array> {
    this.forget();
    if (!(await this.begins())) throw (await this.isCutOff()) ? cutOff() : damaged();
    await this.header();
    const engine = createInflateRaw();
    const inflated: Uint8Array[] = [];
    const failed = once(engine, 'error').then(() => {
      throw damaged();
    });
    failed.catch(() => {});
    engine.on('data', (bytes: Uint8Array) => inflated.push(bytes));
    let [consumed, size, sum] = [0, 0, 0];
    try {
      while (!engine.readableEnded) {
        const piece = await this.piece(PIECE);
        await Promise.race([failed, new Promise<void>((resolve) => engine.write(piece, () => resolve()))]);
        const used = engine.bytesWritten - consumed;
        consumed += used;
        if (used < piece.length) {
          this.unread(piece.length - used);
          if (!engine.readableEnded) await Promise.race([failed, once(engine, 'end')]);
        }
        for (const bytes of inflated.splice(0)) {
          size += bytes.length;
          sum = crc32(bytes, sum);
          if (size > MAX_BYTES && size > consumed * MAX_RATIO) throw new Error(`what is compressed is ${TOO_LARGE}`);
          yield bytes;
        }
      }
    } finally {
      engine.destroy();
    }
    const trailer = Buffer.from(await this.exactly(8));
    if (trailer.readUInt32LE(0) !== sum || trailer.readUInt32LE(4) !== size % 2 ** 32) throw damaged();
  }

  /** Searches for the next member, from just after the beginning of the one that failed; returns false at the end. */
  async findNext(): Promise<boolean> {
    this.reader.putBack(Buffer.concat(this.kept));
    this.forget();
    await this.reader.take(1);
    for (;;) {
      const piece = await this.reader.take(PIECE);
      const at = piece.indexOf(0x1f);
      if (at < 0 && piece.length < PIECE) return false;
      if (at < 0) continue;
      this.reader.putBack(piece.subarray(at));
      if (await this.begins()) return true;
      await this.reader.take(1);
    }
  }

  private async header(): Promise<void> {
    const flags = (await this.exactly(10))[3] as number;
    if (flags & EXTRA) {
      const [low, high] = (await this.exactly(2)) as unknown as [number, number];
      await this.exactly(low + 256 * high);
    }
    for (const flag of [NAME, COMMENT]) if (flags & flag) await this.name();
    if (flags & CHECKSUM) await this.exactly(2);
  }

  private async name(): Promise<void> {
    for (let length = 0; (await this.exactly(1))[0] !== 0; length++) if (length > MAX_NAME) throw damaged();
  }

  private async exactly(size: number): Promise<Uint8Array> {
    const bytes = await this.reader.take(size);
    this.keep(bytes);
    if (bytes.length < size) throw cutOff();
    return bytes;
  }

  private async piece(size: number): Promise<Uint8Array> {
    const bytes = await this.reader.piece(size);
    if (!bytes) throw cutOff();
    this.keep(bytes);
    return bytes;
  }

  private forget(): void {
    this.kept = [];
    this.keptSize = 0;
  }

  private keep(bytes: Uint8Array): void {
    this.kept.push(bytes);
    this.keptSize += bytes.length;
    while (this.keptSize > KEPT) this.keptSize -= (this.kept.shift() as Uint8Array).length;
  }

  /** Puts the end of the last piece back. */
  private unread(size: number): void {
    const last = this.kept.pop() as Uint8Array;
    const used = last.length - size;
    this.kept.push(last.subarray(0, used));
    this.keptSize -= size;
    this.reader.putBack(last.subarray(used));
  }
}
