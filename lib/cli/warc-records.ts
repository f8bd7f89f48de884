import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
const isPlain = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === 'WARC/';

/** Whether a file begins as a web archive may: with a record, or compressed. */
export const maybeArchive = (bytes: Uint8Array): boolean => isGzip(bytes) || isPlain(bytes);

/**
 * The records of a web archive (WARC, ISO 28500; compressed record by record or not at all), one after another. Each is
 * to be read to its end before the next is asked for: memory holds what is kept of one.
 */
export class WarcRecords {
  private fed = 0;
  private isCompressed = false;
  private readonly reader: AsyncIterReader;
  private readonly parser: WARCParser;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.reader = new AsyncIterReader(this.counted(source), 'gzip');
    // The reader of HTTP heads in the library runs on into the next record where lines end in LF alone.
    this.parser = new WARCParser(this.reader, { parseHttp: false });
  }

  /**
   * The next record, or null at the end.
   * @throws Error that says at which byte of the file the archive is cut off or damaged
   */
  async next(): Promise<WARCRecord | null> {
    const record = await this.parser.parse();
    this.checkCompression();
    if (record && !/^WARC\/\d/.test(record.warcHeaders.statusline)) throw this.damage('there is no WARC record');
    if (record && !record.warcHeader('Content-Length')) throw this.damage('there is no whole WARC record');
    // What did not make a whole compressed member was never given out.
    if (!record && this.reader.getRawOffset() !== this.fed) throw this.damage('the archive is cut off');
    return record;
  }

  /**
   * The block of a record, piece by piece.
   * @throws Error as `next` does
   */
  async *block(record: WARCRecord): AsyncGenerator<Uint8Array> {
    let missing = record.warcContentLength;
    for await (const bytes of record.reader) {
      missing -= bytes.length;
      yield bytes;
    }
    this.checkCompression();
    // The library would wait for ever for what is not there.
    if (missing > 0) throw this.damage('the archive is cut off');
  }

  private async *counted(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const bytes of source) {
      if (this.fed === 0) this.isCompressed = isGzip(bytes);
      this.fed += bytes.length;
      yield bytes;
    }
  }

  /** The library goes on with the bytes as they are where they cannot be decompressed. */
  private checkCompression(): void {
    if (this.isCompressed && !this.reader.compressed) throw this.damage('the compressed data is damaged');
  }

  private damage(what: string): Error {
    return new Error(`${what} at byte ${this.parser.offset}`);
  }
}
