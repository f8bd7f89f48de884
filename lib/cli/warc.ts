import { MAX_BYTES, TOO_LARGE } from './decode';
import { contentType, decodedBody, type ResponseHead, responseHead } from './http';
import { isDamage, targetOf, type WarcRecord, warcRecords } from './warc-records';

/** A page as an archive holds it: what the server answered, and when. */
export interface ArchivedPage {
  url: string;
  capturedAt: Date;
  bytes: Uint8Array;
  charset: string | null;
}

/** What an archive has and does not give; the address is null where nothing is known of it. */
export interface UnreadablePage {
  url: string | null;
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

/** What a server calls a page, and what it calls a document that may be a report. */
const PAGE_TYPES = [
  'text/html',
  'application/xhtml+xml',
  'application/pdf',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/ofd',
];

/**
 * The HTML pages of a web archive in its order, one for each `response` and `resource` record; in place of what cannot be
 * read, the reason.
 * @param skipped counts what is passed over
 */
export async function* archivedPages(
  source: AsyncIterable<Uint8Array>,
  skipped: Skipped,
): AsyncGenerator<ArchivedPage | UnreadablePage> {
  for await (const record of warcRecords(source)) {
    if (isDamage(record)) {
      yield { url: record.url, error: record.damage };
      continue;
    }
    const type = record.header('warc-type');
    if (type === 'revisit') skipped.revisit++;
    if (type !== 'response' && type !== 'resource') continue;
    const head = headOfResource(record) ?? responseHead(record.block);
    const reason = head ? reasonToSkip(head) : 'notHtml';
    if (reason) skipped[reason]++;
    else
      yield await pageOf(record, head as ResponseHead).catch((error: Error) => ({
        url: targetOf(record.header),
        error,
      }));
  }
}

/** A resource has no head of HTTP; the record itself says what it is. */
function headOfResource({ header }: WarcRecord): ResponseHead | null {
  const given = header('content-type');
  if (/^application\/http\b/i.test(given)) return null;
  return { status: 200, ...contentType(given), contentEncoding: '', transferEncoding: '', length: 0 };
}

function reasonToSkip({ status, type }: ResponseHead): keyof Skipped | null {
  if (status !== 200) return 'notOk';
  return PAGE_TYPES.includes(type) ? null : 'notHtml';
}

async function pageOf({ header, block, size }: WarcRecord, head: ResponseHead): Promise<ArchivedPage> {
  const capturedAt = new Date(header('warc-date'));
  if (Number.isNaN(capturedAt.getTime())) throw new Error('the record does not say when it was captured');
  if (header('warc-truncated')) throw new Error('the archive has only the beginning of this page');
  if (size > MAX_BYTES) throw new Error(`the page is ${TOO_LARGE}`);
  const bytes = decodedBody(head, block.subarray(head.length));
  return { url: targetOf(header), capturedAt, bytes, charset: head.charset };
}
