import { Unreadable } from '../unreadable';
import { joined } from './joined';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const END = 0xfffffffa;
const ENTRY = 128;
const MAX_ENTRIES = 10_000;
const STREAM = 2;
const ROOT = 5;

/** Whether bytes begin with the signature of a compound file. */
export const isCompound = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte);

interface Entry {
  name: string;
  type: number;
  start: number;
  size: number;
}

/** Reads the streams of a compound file (MS-CFB), the format of Office before 2007. */
export class Compound {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly fat: number[] = [];
  private readonly miniFat: number[];
  private readonly mini: Uint8Array;
  private readonly cutoff: number;
  private readonly entries: Entry[];

  /** @throws Unreadable where the file is damaged */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      const power = this.view.getUint16(30, true);
      if (power !== 9 && power !== 12) throw new Unreadable('broken');
      this.sectorSize = 2 ** power;
      this.cutoff = this.view.getUint32(56, true);
      this.readFat();
      this.entries = this.readEntries();
      this.miniFat = this.numbers(this.chain(this.view.getUint32(60, true)));
      const root = this.entries.find(({ type }) => type === ROOT);
      this.mini = root ? this.chain(root.start).subarray(0, root.size) : new Uint8Array();
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable('broken', { cause: error });
    }
  }

  has(name: string): boolean {
    return this.entries.some((entry) => entry.name === name);
  }

  /** Returns the bytes of a stream; null where there is none of that name. */
  read(name: string): Uint8Array | null {
    const entry = this.entries.find((each) => each.name === name && each.type === STREAM);
    if (!entry) return null;
    const { start, size } = entry;
    return size >= this.cutoff ? this.chain(start).subarray(0, size) : this.miniChain(start, size);
  }

  private sector(number: number): Uint8Array {
    const at = (number + 1) * this.sectorSize;
    return this.bytes.subarray(at, at + this.sectorSize);
  }

  private numbers(bytes: Uint8Array): number[] {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => view.getUint32(i * 4, true));
  }

  private readFat(): void {
    const sectors = Array.from({ length: 109 }, (_, i) => this.view.getUint32(76 + 4 * i, true));
    const most = Math.ceil(this.bytes.length / this.sectorSize);
    let next = this.view.getUint32(68, true);
    for (let seen = 0; next < END && seen < most; seen++) {
      const more = this.numbers(this.sector(next));
      next = more.pop() ?? END;
      sectors.push(...more);
    }
    for (const sector of sectors.filter((each) => each < END).slice(0, most)) {
      for (const number of this.numbers(this.sector(sector))) this.fat.push(number);
    }
  }

  /** The bytes of a chain of sectors. A circular chain ends after as many sectors as the file has. */
  private chain(start: number): Uint8Array {
    const pieces: Uint8Array[] = [];
    const most = Math.ceil(this.bytes.length / this.sectorSize);
    for (let next = start; next < END && pieces.length <= most; next = this.fat[next] ?? END) {
      pieces.push(this.sector(next));
    }
    return joined(pieces);
  }

  private miniChain(start: number, size: number): Uint8Array {
    const pieces: Uint8Array[] = [];
    const most = Math.ceil(size / 64);
    for (let next = start; next < END && pieces.length < most; next = this.miniFat[next] ?? END) {
      pieces.push(this.mini.subarray(next * 64, next * 64 + 64));
    }
    return joined(pieces).subarray(0, size);
  }

  private readEntries(): Entry[] {
    const directory = this.chain(this.view.getUint32(48, true));
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    const count = Math.min(MAX_ENTRIES, Math.floor(directory.length / ENTRY));
    return Array.from({ length: count }, (_, i) => {
      const at = i * ENTRY;
      const length = Math.min(64, view.getUint16(at + 64, true));
      return {
        name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2))),
        type: directory[at + 66] as number,
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      };
    });
  }
}
