import { Inflate } from 'fflate';
import { joined } from '../archive/joined';
import { Unreadable } from '../unreadable';
import { decodedLength, type FilterName, filterNamed, withoutLetters } from './filters';

/** Whether pictures of a PDF are needed: reading only its text needs none. */
export type Pictures = 'needed' | 'unneeded';

export interface BoundedBytes {
  /** A copy of the PDF in which every stream larger than a report needs is blanked. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Whether a stream other than a picture was blanked, so that text may be missing. */
  isCut: boolean;
}

/** Maximum number of decoded bytes of a stream: no report has a larger page or font. */
const MAX_STREAM = 24 * 1024 * 1024;
const MAX_PICTURE = 64 * 1024 * 1024;
/** Maximum number of decoded bytes of all streams but pictures, and of all pictures. */
const MAX_ALL = 128 * 1024 * 1024;
const MAX_PICTURES = 512 * 1024 * 1024;
/** Maximum number of decoded bytes of one array of streams, each counted as often as it is listed. */
const MAX_LISTED = 64 * 1024 * 1024;
/** A picture of fewer bytes may be a rule of a table. */
const SMALL_PICTURE = 4096;
const STEP = 16 * 1024;
/** Maximum length of a stored block: inflating one outputs nothing until the block is complete. */
const MAX_STORED = 64 * 1024;
/** How often each byte of a file may be inspected on average: streams of honest files do not overlap. */
const MAX_AGAIN = 2;

/** Maximum length of a stream's dictionary, and of its list of filters. */
const MAX_HEAD = 4000;
const MAX_FILTERS = 400;

const STREAM = bytesOf('stream');
const END_STREAM = bytesOf('endstream');
const END = bytesOf('end');
const PICTURE = /\/Subtype\s*\/Image\b/;
const PHOTOGRAPH = /\/(?:DCT|JPX|JBIG2|CCF|CCITT)/;
const FONT = /\/Length[12]\b|\/(?:Type1C|CIDFontType0C|OpenType)\b/;
const OBJECTS = /\/ObjStm\b/;
const LISTS = /\[((?:\s*\d+\s+\d+\s+R)+)\s*\]/g;

/**
 * Returns the bytes of a PDF as they may be given to PDF.js, which inflates every stream whole, whatever memory that
 * takes. Measures everything that may be a stream by its content, not by its declared length, and blanks what is too
 * large. In an encrypted file streams cannot be measured without the key. A file with a font that is too large is not
 * read: without the font, letters and digits would be missing silently.
 * @throws Unreadable where all streams together, or a font, are larger than a report can be, or a stream is compressed
 * twice
 */
export function boundedBytes(given: Uint8Array, pictures: Pictures): BoundedBytes {
  return new Bounds(given, pictures).bounded();
}

class Bounds {
  private readonly bytes: Uint8Array<ArrayBuffer>;
  private isCut = false;
  /** Decoded bytes of streams, decoded bytes of pictures, and bytes of the file inspected, for both kinds. */
  private all = 0;
  private pictured = 0;
  private looked = 0;
  /** Decoded bytes of each stream, by object number. */
  private readonly lengths = new Map<string, number>();
  private readonly lists: string[] = [];

  constructor(
    given: Uint8Array,
    private readonly pictures: Pictures,
  ) {
    // PDF.js detaches the buffer it is given, so it gets a copy.
    this.bytes = new Uint8Array(given);
  }

  bounded(): BoundedBytes {
    let before = 0;
    for (let at = indexOf(this.bytes, STREAM, 0); at >= 0; at = indexOf(this.bytes, STREAM, at + STREAM.length)) {
      if (startsAt(this.bytes, END, at - END.length)) {
        before = at;
        continue;
      }
      const head = latin1(this.bytes.subarray(before, at));
      this.collectLists(head);
      this.stream(head, dataAfter(this.bytes, at + STREAM.length));
      before = at;
    }
    this.inline(this.bytes);
    this.checkLists();
    return { bytes: this.bytes, isCut: this.isCut };
  }

  private stream(head: string, start: number): void {
    const isPicture = PICTURE.test(head);
    const filters = filtersIn(head);
    if (isPicture && this.pictures === 'unneeded' && !this.mayBeRule(head, start)) {
      this.blank(start);
      return;
    }
    const most = isPicture ? MAX_PICTURE : MAX_STREAM;
    const length = this.lengthOf(this.bytes, start, filters, most, isPicture, OBJECTS.test(head));
    const number = numberIn(head);
    if (number) this.lengths.set(number, length);
    if (isPicture) this.pictured += length;
    else this.all += length > most ? 0 : length;
    if (length > most && FONT.test(head)) throw new Unreadable('tooLarge');
    if (length > most || this.pictured > MAX_PICTURES) {
      this.blank(start);
      if (!isPicture) this.isCut = true;
    }
    if (this.all > MAX_ALL) throw new Unreadable('tooLarge');
  }

  /** Whether a picture may be a rule of a table: small, and not compressed as photographs are. */
  private mayBeRule(head: string, start: number): boolean {
    return !PHOTOGRAPH.test(head) && indexOf(this.bytes.subarray(start, start + SMALL_PICTURE), END_STREAM, 0) >= 0;
  }

  /** Returns the number of bytes a stream decodes to; where that exceeds `most`, some number above `most`. */
  private lengthOf(
    data: Uint8Array,
    start: number,
    [filter, ...others]: FilterName[],
    most: number,
    isPicture: boolean,
    isObjects: boolean,
  ): number {
    if (filter === 'ascii85' || filter === 'asciiHex') {
      const { decoded, end } = withoutLetters(data, start, filter);
      this.look(end - start);
      return this.lengthOf(decoded, 0, others, most, isPicture, isObjects);
    }
    // No software that writes reports compresses twice.
    if (others.length) throw new Unreadable('unsupported');
    if (filter === 'lzw' || filter === 'runLength') {
      const { decoded, end } = decodedLength(data, start, filter, most);
      this.look(end - start);
      return decoded;
    }
    return isDeflated(data, start) ? this.inflated(data, start, most, isPicture, isObjects) : 0;
  }

  /**
   * Returns the number of bytes a stream inflates to; where it does not end within `most`, some number above `most`.
   */
  private inflated(data: Uint8Array, start: number, most: number, isPicture: boolean, isObjects: boolean): number {
    const pieces: Uint8Array[] = [];
    let length = 0;
    let isIdle = true;
    const inflate = new Inflate((piece) => {
      if (!piece.length) return;
      isIdle = false;
      length += piece.length;
      if (!isPicture) pieces.push(piece);
    });
    let at = start + 2;
    let idle = 0;
    for (; at < data.length && length <= most; at += STEP) {
      isIdle = true;
      try {
        inflate.push(data.subarray(at, at + STEP));
      } catch {
        // PDF.js reads nothing after damage either.
        break;
      }
      idle = isIdle ? idle + STEP : 0;
      const isWaiting = idle <= MAX_STORED && !hasEndWithin(data, at - idle, at + STEP);
      if (!isIdle || isWaiting) continue;
      if (!hasEnded(inflate)) length = most + 1;
      break;
    }
    this.look(at - start);
    if (length <= most && !isPicture) {
      const whole = joined(pieces);
      if (isObjects) this.collectLists(latin1(whole));
      this.inline(whole);
    }
    return length;
  }

  /** Measures inline pictures of a page's content, which may be compressed on their own. */
  private inline(data: Uint8Array): void {
    for (let at = data.indexOf(0x49); at >= 0; at = data.indexOf(0x49, at + 1)) {
      const isPicture = data[at + 1] === 0x44 && isBlank(data[at - 1]) && isBlank(data[at + 2]);
      if (!isPicture || !isDeflated(data, at + 3)) continue;
      const length = this.inflated(data, at + 3, MAX_STREAM, true, false);
      this.all += length;
      if (length > MAX_STREAM || this.all > MAX_ALL) throw new Unreadable('tooLarge');
    }
  }

  private look(length: number): void {
    this.looked += length;
    if (this.looked > MAX_AGAIN * this.bytes.length + MAX_STREAM) throw new Unreadable('tooLarge');
  }

  /** Overwrites a stream's data with zeros. */
  private blank(start: number): void {
    const end = indexOf(this.bytes, END_STREAM, start);
    this.bytes.fill(0, start, end < 0 ? this.bytes.length : end);
  }

  private collectLists(text: string): void {
    for (const [, list] of text.matchAll(LISTS)) if (list) this.lists.push(list);
  }

  /** Checks arrays of streams: a page's content may be many streams, or one stream many times. */
  private checkLists(): void {
    for (const list of this.lists) {
      let sum = 0;
      for (const [, number] of list.matchAll(/(\d+)\s+\d+\s+R/g)) sum += this.lengths.get(number as string) ?? 0;
      if (sum > MAX_LISTED) throw new Unreadable('tooLarge');
    }
  }
}

/** Whether `endstream` occurs between two offsets. */
const hasEndWithin = (data: Uint8Array, from: number, to: number): boolean =>
  indexOf(data.subarray(Math.max(0, from), to), END_STREAM, 0) >= 0;

/**
 * Whether the compressed data has ended: where it has not, the inflater fails on one more final byte. (With none it may
 * not fail.)
 */
function hasEnded(inflate: Inflate): boolean {
  try {
    inflate.push(new Uint8Array(1), true);
    return true;
  } catch {
    return false;
  }
}

/** Returns the filters of the last stream that a text declares, without filters of pictures. */
function filtersIn(text: string): FilterName[] {
  const plain = text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  for (let at = plain.lastIndexOf('/F'); at >= 0; at = plain.lastIndexOf('/F', at - 1)) {
    const [, value] = /^\/F(?:ilter)?\s*(\[[^\]]*\]|\/\w+)/.exec(plain.slice(at, at + MAX_FILTERS)) ?? [];
    if (value === undefined) continue;
    return Array.from(value.matchAll(/\/(\w+)/g), ([, name]) => name as string).flatMap(
      (name) => filterNamed(name) ?? [],
    );
  }
  return [];
}

/** Returns the number of the last object that begins in a text. */
function numberIn(text: string): string | undefined {
  const all = Array.from(text.slice(-MAX_HEAD).matchAll(/(\d+)\s+\d+\s+obj\b/g));
  return all.at(-1)?.[1];
}

/** Returns the offset of a stream's data, which begins after the end of the keyword's line. */
function dataAfter(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start < bytes.length && bytes[start] !== 0x0a && bytes[start] !== 0x0d) start++;
  return bytes[start] === 0x0d && bytes[start + 1] === 0x0a ? start + 2 : start + 1;
}

/** Whether data begins with a zlib header, which PDF.js requires too. */
function isDeflated(data: Uint8Array, at: number): boolean {
  const [method, flags] = [data[at], data[at + 1]];
  if (method === undefined || flags === undefined) return false;
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0 && !(flags & 0x20);
}

const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const startsAt = (bytes: Uint8Array, wanted: Uint8Array, at: number): boolean =>
  wanted.every((byte, i) => bytes[at + i] === byte);

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const first = wanted[0] as number;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsAt(bytes, wanted, at)) return at;
  }
  return -1;
}
