import { Inflate } from 'fflate';
import { Unreadable } from '../unreadable';
import { joined } from './joined';
import { xmlText } from './xml-text';

/** Bounds of an archive: its number of entries, and the bytes of one entry and of all that are read. */
const MAX_ENTRIES = 10_000;
const MAX_ENTRY = 48 * 1024 * 1024;
const MAX_ALL = 128 * 1024 * 1024;
/** Maximum number of bytes after the end-of-directory record, where a comment may be. */
const MAX_TAIL = 66_000;
const STEP = 16 * 1024;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

interface Entry {
  method: number;
  flags: number;
  compressed: number;
  offset: number;
}

/**
 * A zip archive, read by its directory. Entries are inflated one at a time, on demand, and only as far as the bounds
 * allow, whatever sizes the archive states.
 */
export class Zip {
  private readonly view: DataView;
  private readonly entries = new Map<string, Entry>();
  private spent = 0;

  /** @throws Unreadable where there is no directory, or it has too many entries */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.readDirectory();
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable('broken', { cause: error });
    }
  }

  private readDirectory(): void {
    const end = this.findEnd();
    const count = this.view.getUint16(end + 10, true);
    if (count > MAX_ENTRIES) throw new Unreadable('tooLarge');
    let at = this.view.getUint32(end + 16, true);
    for (let i = 0; i < count; i++) {
      if (this.view.getUint32(at, true) !== CENTRAL) throw new Unreadable('broken');
      const [name, extra, comment] = [28, 30, 32].map((field) => this.view.getUint16(at + field, true)) as [
        number,
        number,
        number,
      ];
      const entry = {
        flags: this.view.getUint16(at + 8, true),
        method: this.view.getUint16(at + 10, true),
        compressed: this.view.getUint32(at + 20, true),
        offset: this.view.getUint32(at + 42, true),
      };
      const path = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + name));
      this.entries.set(path.replace(/\\/g, '/').replace(/^\//, ''), entry);
      at += 46 + name + extra + comment;
    }
  }

  private findEnd(): number {
    const last = this.bytes.length - 22;
    for (let at = last; at >= Math.max(0, last - MAX_TAIL); at--) {
      if (this.view.getUint32(at, true) === END) return at;
    }
    throw new Unreadable('broken');
  }

  has(path: string): boolean {
    return this.entries.has(path);
  }

  get paths(): string[] {
    return [...this.entries.keys()];
  }

  /**
   * Returns the bytes of an entry; null where there is none of that path.
   * @throws Unreadable where it is encrypted, broken, or larger than a report can be
   */
  read(path: string): Uint8Array | null {
    const entry = this.entries.get(path);
    if (!entry) return null;
    if (entry.flags & ENCRYPTED) throw new Unreadable('encrypted');
    if (entry.compressed > MAX_ENTRY) throw new Unreadable('tooLarge');
    const data = this.dataOf(entry);
    if (entry.method === STORED) return this.spend(data);
    if (entry.method !== DEFLATED) throw new Unreadable('unsupported');
    return this.spend(inflated(data));
  }

  /** Returns the text of an entry, which is XML or UTF-8: see `xmlText`. Null and errors as for `read`. */
  text(path: string): string | null {
    const bytes = this.read(path);
    return bytes && xmlText(bytes);
  }

  private dataOf({ offset, compressed }: Entry): Uint8Array {
    if (offset + 30 > this.bytes.length || this.view.getUint32(offset, true) !== LOCAL) throw new Unreadable('broken');
    const start = offset + 30 + this.view.getUint16(offset + 26, true) + this.view.getUint16(offset + 28, true);
    return this.bytes.subarray(start, start + compressed);
  }

  private spend(bytes: Uint8Array): Uint8Array {
    this.spent += bytes.length;
    if (this.spent > MAX_ALL) throw new Unreadable('tooLarge');
    return bytes;
  }
}

/** Inflates in steps, so that data that grows without end is given up early. */
function inflated(data: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    length += piece.length;
    if (length > MAX_ENTRY) throw new Unreadable('tooLarge');
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < data.length; at += STEP) inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('broken', { cause: error });
  }
  return joined(pieces);
}
