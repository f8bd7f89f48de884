import { MAX_BYTES } from './decode';
import { GzipMembers, isGzip } from './gzip';
import { ByteReader } from './reader';

const ascii = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
const MARK = 'WARC/1.';
const startsRecord = (bytes: Uint8Array): boolean => ascii(bytes.subarray(0, MARK.length)) === MARK;
const SEPARATOR = '\r\n\r\n';
const LINE_ENDS = /^[\r\n]*/;
const MAX_HEAD = 64 * 1024;
const PIECE = 64 * 1024;
/** Number of bytes kept of a block larger than a page: enough for an HTTP head. */
const BEGINNING = 256 * 1024;

/** Whether a file may be a web archive: it begins with a record, or is compressed. */
export const maybeArchive = (bytes: Uint8Array): boolean => isGzip(bytes) || ascii(bytes.subarray(0, 5)) === 'WARC/';

/** A record of an archive. */
export interface WarcRecord {
  /** Returns a header by its name in lower case; empty if there is none. */
  header(name: string): string;
  /** The block; only its beginning if it is larger than a page may be. */
  block: Uint8Array;
  /** Size of the whole block in bytes. */
  size: number;
}

/** A place where an archive could not be read, and the address of the page there if known. */
export interface Damage {
  damage: Error;
  url: string | null;
}

/** Where records begin in the file, and whether they are in a compressed member. */
interface Place {
  byte(): number;
  isCompressed: boolean;
}

const damageAt = (what: string, byte: number, url: string | null = null): Damage => ({
  damage: new Error(`${what} at byte ${byte}`),
  url,
});

/** Returns the address in a record's head; some tools write it in angle brackets. */
export const targetOf = (header: WarcRecord['header']): string => header('warc-target-uri').replace(/^<(.*)>$/, '$1');

/**
 * Yields the records of a web archive (WARC, ISO 28500; compressed by records, as a whole or not at all), one after
 * another. Damage is reported, and reading continues at the next record that can be found: in the next intact
 * compressed member, or where a line begins like a record.
 */
export async function* warcRecords(source: AsyncIterable<Uint8Array>): AsyncGenerator<WarcRecord | Damage> {
  const reader = new ByteReader(source);
  const first = await reader.take(2);
  reader.putBack(first);
  if (isGzip(first)) yield* compressedRecords(reader);
  else yield* plainRecords(reader, { byte: () => reader.offset, isCompressed: false });
}

/** A compressed member whose beginning was read. */
interface Member {
  start: number;
  first: Uint8Array;
  rest: AsyncIterable<Uint8Array>;
}

async function* compressedRecords(reader: ByteReader): AsyncGenerator<WarcRecord | Damage> {
  const members = new GzipMembers(reader);
  const begin = async (): Promise<Member> => {
    const start = reader.offset;
    try {
      const content = new ByteReader(members.content());
      const first = await content.take(MARK.length);
      return { start, first, rest: piecesOf(content) };
    } catch (error) {
      throw damageAt((error as Error).message, start);
    }
  };
  let waiting: Member | Damage | null = null;
  /**
   * Yields the content of members up to the next that begins with a record: writers may split a record over several.
   */
  async function* content(member: Member): AsyncGenerator<Uint8Array> {
    for (let current = member; ; ) {
      yield current.first;
      yield* current.rest;
      if (await members.isAtEnd()) return;
      waiting = await begin().catch((damage: Damage) => damage);
      if ('damage' in waiting || startsRecord(waiting.first)) return;
      current = waiting;
      waiting = null;
    }
  }
  let isLost = false;
  let isTold = false;
  while (waiting || !(await members.isAtEnd())) {
    let start = reader.offset;
    // A bad record may be caused by a damaged compressed member, which shows only at the member's end.
    let held: Damage | null = null;
    try {
      const member: Member | Damage = waiting ?? (await begin());
      waiting = null;
      if ('damage' in member) throw member;
      start = member.start;
      if (isLost && !startsRecord(member.first)) throw new Error('there is no WARC record');
      isLost = false;
      const place = { byte: () => start, isCompressed: true };
      for await (const record of plainRecords(new ByteReader(content(member)), place)) {
        if (held) yield held;
        held = isDamage(record) ? record : null;
        isTold = false;
        if (!held) yield record;
      }
      if (held) yield held;
      isTold = false;
    } catch (error) {
      // Damage is reported once, whatever follows from it and however many member beginnings are tried after it.
      if (!isTold) yield isDamage(error) ? error : damageAt((error as Error).message, start, held?.url);
      isTold = true;
      isLost = true;
      if (!(await members.findNext())) return;
    }
  }
}

/** Whether a result is damage, not a record or an error. */
export const isDamage = (found: unknown): found is Damage =>
  typeof found === 'object' && found !== null && 'damage' in found;

async function* piecesOf(reader: ByteReader): AsyncGenerator<Uint8Array> {
  for (let piece = await reader.piece(PIECE); piece; piece = await reader.piece(PIECE)) yield piece;
}

async function* plainRecords(reader: ByteReader, { byte, isCompressed }: Place): AsyncGenerator<WarcRecord | Damage> {
  for (;;) {
    await skipLineEnds(reader);
    const start = byte();
    const head = await headOf(reader);
    if (head === null) return;
    if (typeof head === 'string') {
      yield damageAt(head, start);
      if (!(await findRecord(reader))) return;
      continue;
    }
    const length = Number(head('content-length'));
    const block = await blockOf(reader, length);
    if (block.size === length && (await isAtRecord(reader))) {
      yield { header: head, block: block.bytes, size: length };
      continue;
    }
    const isFound = putBackFromRecord(reader, block);
    const isCut = block.size < length && !isFound && !isCompressed;
    if (isCut) yield damageAt('the archive is cut off', start);
    else yield damageAt('the length of the record is wrong', start, targetOf(head));
    if (!(await findRecord(reader))) return;
  }
}

/** Between records, and before the first, there may be more empty lines than the standard allows. */
async function skipLineEnds(reader: ByteReader): Promise<void> {
  for (;;) {
    const bytes = await reader.take(2);
    const text = ascii(bytes);
    const ends = LINE_ENDS.exec(text)?.[0].length ?? 0;
    reader.putBack(bytes.subarray(ends));
    if (ends === 0 || ends < bytes.length || !bytes.length) return;
  }
}

/** Reads the headers of a record; returns a description of what is wrong with them, or null at the end. */
async function headOf(reader: ByteReader): Promise<WarcRecord['header'] | string | null> {
  const headers = new Map<string, string>();
  let size = 0;
  for (let isFirst = true; ; isFirst = false) {
    const line = await reader.line(MAX_HEAD - size);
    size += line.length;
    if (isFirst && !line.length) return null;
    if (isFirst && !startsRecord(line)) {
      reader.putBack(line);
      return MARK.startsWith(ascii(line)) ? 'the archive is cut off' : 'there is no WARC record';
    }
    if (size >= MAX_HEAD) return 'there is no whole WARC record';
    const text = Buffer.from(line).toString('utf8');
    if (!text.endsWith('\n')) return 'the archive is cut off';
    if (!text.trim()) break;
    const colon = text.indexOf(':');
    if (colon > 0) headers.set(text.slice(0, colon).trim().toLowerCase(), text.slice(colon + 1).trim());
  }
  if (!/^\d+$/.test(headers.get('content-length') ?? '')) return 'there is no whole WARC record';
  return (name) => headers.get(name) ?? '';
}

interface Block {
  bytes: Uint8Array;
  size: number;
  isKept: boolean;
}

async function blockOf(reader: ByteReader, length: number): Promise<Block> {
  const most = length <= MAX_BYTES ? length : BEGINNING;
  const bytes = await reader.take(most);
  let size = bytes.length;
  while (size < length) {
    const piece = await reader.piece(Math.min(PIECE, length - size));
    if (!piece) break;
    size += piece.length;
  }
  return { bytes, size, isKept: size === bytes.length };
}

/** Whether a block ends here: at the empty lines that end it, before another record, or at the end of the file. */
async function isAtRecord(reader: ByteReader): Promise<boolean> {
  const next = await reader.take(SEPARATOR.length + MARK.length);
  reader.putBack(next);
  const text = ascii(next);
  const behind = text.replace(LINE_ENDS, '');
  return (
    text.startsWith(SEPARATOR) || behind.startsWith(MARK) || (MARK.startsWith(behind) && behind.length < MARK.length)
  );
}

/**
 * If the length of a block was wrong, the next record may be inside it: goes back to there. Returns whether one was
 * found.
 */
function putBackFromRecord(reader: ByteReader, { bytes, isKept }: Block): boolean {
  const found = isKept ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(`\n${MARK}`) : -1;
  if (found >= 0) reader.putBack(bytes.subarray(found + 1));
  return found >= 0;
}

/** Skips to the next line that begins like a record; returns false at the end. */
async function findRecord(reader: ByteReader): Promise<boolean> {
  for (let isLineStart = true; ; ) {
    const line = await reader.line(PIECE);
    if (!line.length) return false;
    if (isLineStart && startsRecord(line)) {
      reader.putBack(line);
      return true;
    }
    isLineStart = line.at(-1) === 10;
  }
}
