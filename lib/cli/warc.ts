import { MAX_BYTES, TOO_LARGE } from './decode';
import { contentType, decodedBody, type ResponseHead, responseHead } from './http';
import { isDamage, targetOf, type WarcRecord, warcRecords } from './warc-records';

/** A page in an archive: what the server answered, and when. */
export interface ArchivedPage {
  url: string;
  capturedAt: Date;
  bytes: Uint8Array;
  charset: string | null;
}

/** A page that an archive has but that cannot be read; the address is null if unknown. */
export interface UnreadablePage {
  url: string | null;
  error: Error;
}

/** Number of records of an archive that are not pages, by reason. */
export interface Skipped {
  notHtml: number;
  /** Responses other than 200. */
  notOk: number;
  /** Records that only say that a page had not changed since another capture. */
  revisit: number;
}

/** Media types of pages, and of documents that may be reports. */
const PAGE_TYPES = [
  'text/html',
  'application/xhtml+xml',
  'application/pdf',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/rtf',
  'text/rtf',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/ofd',
];

/**
 * Yields the pages and documents of a web archive in order, one for each `response` and `resource` record; for one that
 * cannot be read, the reason.
 * @param skipped counts the records that are skipped
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

/** A `resource` record has no HTTP head; its own headers give the type. */
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
