import type { WARCRecord } from 'warcio';
import { contentType, decodedBody, type ResponseHead, responseHead } from './http';
import { WarcRecords } from './warc-records';

/** A page as an archive holds it: what the server answered, and when. */
export interface ArchivedPage {
  url: string;
  capturedAt: Date;
  bytes: Uint8Array;
  charset: string | null;
}

/** A page that an archive has and does not give. */
export interface UnreadablePage {
  url: string;
  error: Error;
}

/** What an archive holds beside pages. */
export interface Skipped {
  notHtml: number;
  /** Answers other than 200. */
  notOk: number;
  /** Records that only say that a page was the same as at another time. */
  revisit: number;
}

const HTML_TYPES = ['text/html', 'application/xhtml+xml'];
const GREATEST = 64 * 1024 * 1024;
const GREATEST_HEAD = 256 * 1024;

/**
 * The HTML pages of a web archive in its order: one for each `response` and `resource` record.
 * @param skipped counts what is passed over
 * @throws Error where the archive is cut off or damaged; the pages before that have been given
 */
export async function* archivedPages(
  source: AsyncIterable<Uint8Array>,
  skipped: Skipped,
): AsyncGenerator<ArchivedPage | UnreadablePage> {
  const records = new WarcRecords(source);
  for (let record = await records.next(); record; record = await records.next()) {
    const answer = await answerIn(record, records.block(record));
    if (record.warcType === 'revisit') skipped.revisit++;
    if (record.warcType !== 'response' && record.warcType !== 'resource') continue;
    const reason = answer.head ? reasonToSkip(answer.head) : 'notHtml';
    if (reason) skipped[reason]++;
    else yield await pageOf(record, answer).catch((error: Error) => ({ url: urlOf(record), error }));
  }
}

interface Answer {
  /** Null where the record holds no answer of HTTP. */
  head: ResponseHead | null;
  /** The body as it came; empty where it is no page, or too large for one. */
  body: Uint8Array;
  /** Of the whole block. */
  size: number;
}

/** Reads the block of a record to its end, and keeps it if it may be a page. */
async function answerIn(record: WARCRecord, block: AsyncIterable<Uint8Array>): Promise<Answer> {
  let head = headOfResource(record);
  let pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of block) {
    size += piece.length;
    const isWanted = head ? !reasonToSkip(head) && size <= GREATEST : size <= GREATEST_HEAD;
    pieces = isWanted ? [...pieces, piece] : [];
    head ??= responseHead(Buffer.concat(pieces));
  }
  return { head, body: Buffer.concat(pieces).subarray(head?.length ?? 0), size };
}

/** A resource has no head of HTTP; the record itself says what it is. */
function headOfResource({ warcContentType }: WARCRecord): ResponseHead | null {
  const given = warcContentType ?? '';
  if (/^application\/http\b/i.test(given)) return null;
  return { status: 200, ...contentType(given), contentEncoding: '', transferEncoding: '', length: 0 };
}

function reasonToSkip({ status, type }: ResponseHead): keyof Skipped | null {
  if (status !== 200) return 'notOk';
  return HTML_TYPES.includes(type) ? null : 'notHtml';
}

const urlOf = ({ warcTargetURI }: WARCRecord): string => warcTargetURI ?? '';

async function pageOf(record: WARCRecord, { head, body, size }: Answer): Promise<ArchivedPage> {
  const capturedAt = new Date(record.warcDate ?? '');
  if (Number.isNaN(capturedAt.getTime())) throw new Error('the record does not say when it was captured');
  if (record.warcHeader('WARC-Truncated')) throw new Error('the archive has only the beginning of this page');
  if (size > GREATEST) throw new Error('the page is larger than 64 MB');
  const { charset } = head as ResponseHead;
  return { url: urlOf(record), capturedAt, bytes: await decodedBody(head as ResponseHead, body), charset };
}
