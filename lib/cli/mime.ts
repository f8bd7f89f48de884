import { urlOf } from '../text/address';
import { decodePage } from './decode';
import { withFrames } from './saved-frames';

/** Reads a page that a browser saved as one file (MHTML, RFC 2557), in MIME headers and parts (RFC 2045). */

const CR = 13;
const LF = 10;
const EQUALS = 61;
const HEADERS = /^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+\r?\n/;
/** Maximum number of bytes of headers. */
const HEAD = 16 * 1024;
const MAX_DEPTH = 5;

interface Entity {
  headers: Map<string, string>;
  body: Uint8Array;
}

/** The page in such a file. Its bytes are as the server sent them or, if frames were inserted, UTF-8. */
export interface SavedPage {
  bytes: Uint8Array;
  charset: string | null;
  url: string | null;
  capturedAt: Date | null;
  /** Whether pages of frames were left out: for lack of room, too deep, or not text. */
  isCut: boolean;
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** Parses headers, with continued lines joined and names in lower case; null if the bytes do not begin with headers. */
function entityOf(bytes: Uint8Array): Entity | null {
  const head = HEADERS.exec(latin(bytes.subarray(0, HEAD)))?.[0];
  if (!head) return null;
  const lines = head
    .replace(/\r?\n[ \t]+/g, ' ')
    .trim()
    .split(/\r?\n/);
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: new Map(headers), body: bytes.subarray(head.length) };
}

const header = ({ headers }: Entity, name: string): string => headers.get(name) ?? '';
const typeOf = (entity: Entity): string => (header(entity, 'content-type').split(';')[0] ?? '').trim().toLowerCase();

function parameter(entity: Entity, name: string): string | null {
  const [, quoted, plain] =
    new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header(entity, 'content-type')) ?? [];
  return quoted ?? plain ?? null;
}

/** Whether a file is a multipart MIME message. */
export function isMime(bytes: Uint8Array): boolean {
  const entity = entityOf(bytes);
  return entity !== null && typeOf(entity).startsWith('multipart/');
}

/** Returns the parts between lines of `--boundary`; the last one may be cut off. */
function partsOf({ body }: Entity, boundary: string): Uint8Array[] {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const parts: Uint8Array[] = [];
  let from = -1;
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) {
    if (at > 0 && bytes[at - 1] !== LF) continue;
    if (from >= 0) parts.push(bytes.subarray(from, beforeLineEnd(bytes, at)));
    const next = bytes.indexOf(LF, at);
    if (next < 0 || latin(bytes.subarray(at + mark.length, at + mark.length + 2)) === '--') return parts;
    from = next + 1;
  }
  if (from >= 0) parts.push(bytes.subarray(from));
  return parts;
}

/** The line end before a boundary belongs to the boundary. */
function beforeLineEnd(bytes: Uint8Array, at: number): number {
  return bytes[at - 2] === CR ? at - 2 : at - 1;
}

const isOfParts = (entity: Entity): boolean =>
  typeOf(entity).startsWith('multipart/') && Boolean(parameter(entity, 'boundary'));

/**
 * Returns the leaf parts of a message in order; a part nested too deep is returned as it is, with its own parts inside.
 */
function leavesOf(entity: Entity, depth = 0): Entity[] {
  const boundary = parameter(entity, 'boundary');
  if (!isOfParts(entity) || !boundary || depth > MAX_DEPTH) return [entity];
  return partsOf(entity, boundary).flatMap((bytes) => {
    const part = entityOf(bytes);
    return part ? leavesOf(part, depth + 1) : [];
  });
}

const hexDigit = (byte: number | undefined): number =>
  byte === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(byte), 16);

/** Decodes quoted-printable (RFC 2045, 6.7); invalid codes stay as they are. */
function fromQuotedPrintable(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(body.length);
  let size = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] as number;
    const softBreak = byte === EQUALS ? lengthOfSoftBreak(body, at) : 0;
    const code = byte === EQUALS ? 16 * hexDigit(body[at + 1]) + hexDigit(body[at + 2]) : Number.NaN;
    if (softBreak) at += softBreak - 1;
    else if (Number.isNaN(code)) bytes[size++] = byte;
    else {
      bytes[size++] = code;
      at += 2;
    }
  }
  return bytes.subarray(0, size);
}

/** Returns the length of a soft line break that begins here, 0 if there is none. */
function lengthOfSoftBreak(body: Uint8Array, at: number): number {
  if (body[at + 1] === LF) return 2;
  return body[at + 1] === CR && body[at + 2] === LF ? 3 : 0;
}

function decoded(entity: Entity): Uint8Array {
  const encoding = header(entity, 'content-transfer-encoding').toLowerCase();
  if (encoding === 'quoted-printable') return fromQuotedPrintable(entity.body);
  return encoding === 'base64' ? Buffer.from(latin(entity.body), 'base64') : entity.body;
}

/**
 * Returns the names by which a page may refer to a part: its Content-ID (RFC 2392), and its Content-Location relative
 * to the page (RFC 2557, 5).
 */
function namesOf(part: Entity): string[] {
  const id = header(part, 'content-id').replace(/^<|>$/g, '');
  return [...(id ? [`cid:${id}`] : []), header(part, 'content-location')].filter(Boolean);
}

const resolved = (address: string, base: string): string => urlOf(address, base || null)?.href ?? address;

/**
 * Returns a page's markup with the pages of its frames inserted, each part only once, and frames in frames as deep as
 * parts in parts; null if it is no text.
 */
function joinedPage(page: Entity, pages: Entity[]): { html: string | null; isWhole: boolean } {
  const named = new Map<string, Entity>();
  for (const part of pages) for (const name of namesOf(part)) if (!named.has(name)) named.set(name, part);
  const used = new Set([page]);
  let isWhole = true;
  const whole = (one: Entity, depth: number): string | null => {
    const text = textOf(one);
    if (text === null) return text;
    const framed = withFrames(text, (address) => {
      const part = named.get(resolved(address, header(one, 'content-location')));
      if (!part || used.has(part)) return null;
      used.add(part);
      const inner = depth > MAX_DEPTH ? null : whole(part, depth + 1);
      isWhole &&= inner !== null;
      return inner;
    });
    isWhole &&= framed.isWhole;
    return framed.html;
  };
  return { html: whole(page, 0), isWhole };
}

function textOf(page: Entity): string | null {
  const bytes = decoded(page);
  if (!bytes.length) return '';
  try {
    return decodePage(bytes, parameter(page, 'charset')).text;
  } catch {
    return null;
  }
}

/**
 * Returns the page in a MIME message: the part that its `start` names, otherwise the first HTML part; its frames
 * contain the other parts.
 * @throws Error if no part is a page
 */
export function savedPage(bytes: Uint8Array): SavedPage {
  const message = entityOf(bytes) as Entity;
  const leaves = leavesOf(message);
  const pages = leaves.filter((part) => ['text/html', 'application/xhtml+xml'].includes(typeOf(part)));
  const start = parameter(message, 'start');
  const page = pages.find((part) => start !== null && header(part, 'content-id') === start) ?? pages[0];
  if (!page) throw new Error('no part of this file is a page');
  const saved = new Date(header(message, 'date'));
  const address = [header(page, 'content-location'), header(message, 'snapshot-content-location')];
  const { html, isWhole } = pages.length > 1 ? joinedPage(page, pages) : { html: null, isWhole: true };
  return {
    bytes: html === null ? decoded(page) : Buffer.from(html),
    charset: html === null ? parameter(page, 'charset') : 'utf-8',
    url: address.find((url) => /^https?:\/\//i.test(url)) ?? null,
    capturedAt: Number.isNaN(saved.getTime()) ? null : saved,
    isCut: !isWhole || leaves.some(isOfParts),
  };
}
