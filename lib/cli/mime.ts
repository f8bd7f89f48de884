import { urlOf } from '../text/address';
import { decodePage } from './decode';
import { withFrames } from './saved-frames';

/** What a browser saves as one file (MHTML, RFC 2557): headers and parts of MIME (RFC 2045), the page among them. */

const CR = 13;
const LF = 10;
const EQUALS = 61;
const HEADERS = /^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+\r?\n/;
/** The headers of a message are at its beginning, and not long. */
const HEAD = 16 * 1024;
const MAX_DEPTH = 5;

interface Entity {
  headers: Map<string, string>;
  body: Uint8Array;
}

/** The page of such a file: its bytes as the server sent them, or, where frames are put into it, in UTF-8, and what the file says of them. */
export interface SavedPage {
  bytes: Uint8Array;
  charset: string | null;
  url: string | null;
  capturedAt: Date | null;
  /** Whether pages of frames were left out: for want of room, too deep, or no text. */
  isCut: boolean;
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** Headers with their continued lines joined, by name in small letters; null where bytes do not begin with any. */
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

/** Whether a file is a message of MIME with parts. */
export function isMime(bytes: Uint8Array): boolean {
  const entity = entityOf(bytes);
  return entity !== null && typeOf(entity).startsWith('multipart/');
}

/** The parts between lines of `--boundary`; the last one may have lost its end. */
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

/** Every leaf of a message, in its order; what lies too deep is given as it is, parts within it. */
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

/** Bytes of text in quoted-printable (RFC 2045, 6.7); what is no code stays as it is. */
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

/** Length of an equals sign that only breaks a line, with the break; 0 where it is another one. */
function lengthOfSoftBreak(body: Uint8Array, at: number): number {
  if (body[at + 1] === LF) return 2;
  return body[at + 1] === CR && body[at + 2] === LF ? 3 : 0;
}

function decoded(entity: Entity): Uint8Array {
  const encoding = header(entity, 'content-transfer-encoding').toLowerCase();
  if (encoding === 'quoted-printable') return fromQuotedPrintable(entity.body);
  return encoding === 'base64' ? Buffer.from(latin(entity.body), 'base64') : entity.body;
}

/** What a page calls a part: by its Content-ID (RFC 2392), or by its Content-Location, from where the page is (RFC 2557, 5). */
function namesOf(part: Entity): string[] {
  const id = header(part, 'content-id').replace(/^<|>$/g, '');
  return [...(id ? [`cid:${id}`] : []), header(part, 'content-location')].filter(Boolean);
}

const resolved = (address: string, base: string): string => urlOf(address, base || null)?.href ?? address;

/**
 * The markup of a page with the pages of its frames in it, each part but once, and frames within frames as deep as parts
 * within parts; null where it is no text.
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
 * The page in a message of MIME: the part that its `start` names, else the first of HTML; in its frames what other parts are.
 * @throws Error where no part is a page
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
