import { WARCRecord, WARCSerializer } from 'warcio';

export interface ArchivedRecord {
  url: string;
  /** `response` unless told. */
  type?: 'response' | 'resource' | 'request' | 'revisit' | 'metadata' | 'warcinfo';
  body: string | Uint8Array;
  date?: string;
  statusline?: string;
  httpHeaders?: Record<string, string>;
  warcHeaders?: Record<string, string>;
}

export const CAPTURED = '2021-03-06T01:02:03Z';

/** A record as the library that we read archives with writes it. */
export async function record(made: ArchivedRecord, gzip: boolean): Promise<Uint8Array> {
  const { body, url, type = 'response', date = CAPTURED, statusline, httpHeaders, warcHeaders } = made;
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const written = WARCRecord.create(
    {
      url,
      type,
      date,
      statusline,
      httpHeaders: httpHeaders ?? { 'Content-Type': 'text/html; charset=utf-8' },
      warcHeaders,
    },
    (async function* () {
      yield bytes;
    })(),
  );
  return WARCSerializer.serialize(written, { gzip });
}

/** A whole archive, each record compressed by itself or none. */
export async function archive(records: ArchivedRecord[], gzip: boolean): Promise<Buffer> {
  return Buffer.concat(await Promise.all(records.map((made) => record(made, gzip))));
}

/** A record byte by byte as it came: for answers that no library would write. */
export function rawRecord(url: string, block: Buffer, headers: Record<string, string> = {}): Buffer {
  const lines = {
    'WARC-Type': 'response',
    'WARC-Target-URI': url,
    'WARC-Date': CAPTURED,
    'Content-Type': 'application/http; msgtype=response',
    'Content-Length': String(block.length),
    ...headers,
  };
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${head.join('')}\r\n`), block, Buffer.from('\r\n\r\n')]);
}

/** A body in chunks of HTTP. */
export function chunked(body: Buffer, size = 1000): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < body.length; at += size) {
    const piece = body.subarray(at, at + size);
    pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n'));
  }
  return Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')]);
}
