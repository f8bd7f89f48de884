import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib';
import { MAX_BYTES, TOO_LARGE } from './decode';

/** The head of an HTTP response. */
export interface ResponseHead {
  status: number;
  /** Without parameters, in lower case; empty if the server did not say. */
  type: string;
  charset: string | null;
  contentEncoding: string;
  transferEncoding: string;
  /** Number of bytes, including the empty line. */
  length: number;
}

const LF = 10;
const CR = 13;
const GREATEST_HEAD = 256 * 1024;
const MAX_CHUNK_HEAD = 1024;

/**
 * Returns where the head ends: after an empty line, with line ends as the standard says or LF alone as old servers
 * sent; −1 if it does not end.
 */
function endOfHead(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    const next = bytes[at + 1] === CR ? at + 2 : at + 1;
    if (bytes[next] === LF) return next + 1;
  }
  return -1;
}

/** Parses media type, in lower case, and charset of a `Content-Type`. */
export function contentType(value: string): { type: string; charset: string | null } {
  const type = (value.split(';')[0] ?? '').trim().toLowerCase();
  return { type, charset: /charset\s*=\s*["']?([\w-]+)/i.exec(value)?.[1] ?? null };
}

/** Parses the head of a response (RFC 9112); null if it is invalid, incomplete or too long. */
export function responseHead(bytes: Uint8Array): ResponseHead | null {
  const length = endOfHead(bytes.subarray(0, GREATEST_HEAD));
  if (length < 0) return null;
  const [statusLine = '', ...lines] = Buffer.from(bytes.subarray(0, length)).toString('latin1').split(/\r?\n/);
  const status = Number(/^HTTP\/\S+\s+(\d{3})\b/.exec(statusLine)?.[1]);
  if (!status) return null;
  const header = (name: string): string =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  return {
    status,
    ...contentType(header('content-type')),
    contentEncoding: header('content-encoding').toLowerCase(),
    transferEncoding: header('transfer-encoding').toLowerCase(),
    length,
  };
}

const within: ZlibOptions = { maxOutputLength: MAX_BYTES };
const DECODERS: Record<string, ((bytes: Uint8Array) => Uint8Array)[]> = {
  gzip: [(bytes) => gunzipSync(bytes, within)],
  // Servers disagree on whether deflate has a zlib wrapper.
  deflate: [(bytes) => inflateSync(bytes, within), (bytes) => inflateRawSync(bytes, within)],
  br: [(bytes) => brotliDecompressSync(bytes, within)],
};
const isTooLarge = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';

/**
 * Returns the decoded body: chunks joined, then content encodings undone, the last one first. Archives often store a
 * decoded body with its original head, so a body that does not decode is returned as it is.
 * @throws Error if an encoding is unknown, or the body is larger than 64 MB
 */
export function decodedBody(head: ResponseHead, raw: Uint8Array): Uint8Array {
  const isChunked = /\bchunked\b/.test(head.transferEncoding);
  let body = isChunked ? withoutChunks(raw) : raw;
  const encodings = `${head.contentEncoding},${head.transferEncoding}`.split(',').map((name) => name.trim());
  for (const name of encodings.reverse()) {
    if (['', 'chunked', 'identity'].includes(name)) continue;
    const decoders = DECODERS[name.replace(/^x-/, '')];
    if (!decoders) throw new Error(`the content encoding ${name} is unknown`);
    body = firstThatWorks(decoders, body);
  }
  return body;
}

function firstThatWorks(decoders: ((bytes: Uint8Array) => Uint8Array)[], body: Uint8Array): Uint8Array {
  for (const decode of decoders) {
    try {
      return decode(body);
    } catch (error) {
      if (isTooLarge(error)) throw new Error(`the page is ${TOO_LARGE}`, { cause: error });
    }
  }
  return body;
}

/**
 * Joins the chunks of a body (RFC 9112, 7.1), up to one that is damaged or cut off. A body without chunks is returned
 * as it is.
 */
function withoutChunks(raw: Uint8Array): Uint8Array {
  const body = new Uint8Array(raw.length);
  let length = 0;
  for (let at = 0; at < raw.length; ) {
    const end = raw.indexOf(LF, at);
    const line = end < 0 ? '' : Buffer.from(raw.subarray(at, Math.min(end, at + MAX_CHUNK_HEAD))).toString('latin1');
    const size = Number.parseInt(/^([0-9a-f]+)\s*(?:;|$)/i.exec(line)?.[1] ?? '', 16);
    if (Number.isNaN(size) && at === 0) return raw;
    if (Number.isNaN(size) || size === 0) break;
    const chunk = raw.subarray(end + 1, end + 1 + size);
    body.set(chunk, length);
    length += chunk.length;
    at = end + 1 + size;
    while (raw[at] === CR || raw[at] === LF) at++;
  }
  return body.subarray(0, length);
}
