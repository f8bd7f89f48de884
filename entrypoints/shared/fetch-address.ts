import { browser } from 'wxt/browser';
import { MAX_BYTES } from '../../lib/document/open-document';
import { Unreadable } from '../../lib/document/unreadable';
import { type Reach, reachOf } from '../../lib/library/batch/reach';
import { retryAfter } from '../../lib/library/batch/rests';
import { PageFailure } from '../../lib/library/batch/result';

const TIMEOUT = 30_000;

/** What an address gave: its bytes, and what the server says of them. */
export interface Fetched {
  bytes: Uint8Array;
  /** As in a Content-Type header. */
  type: string | null;
  /** After redirects. */
  url: string;
}

/** What the page that asks is told, and what it answers. */
export interface Request {
  address: string;
  reach: Reach;
  /** More bytes than this are not held. */
  most: number;
}
export type Answer =
  | {
      status: number;
      type: string | null;
      retryAfter: string | null;
      url: string;
      body: ArrayBuffer;
      isTooLarge: boolean;
    }
  | { isForbidden: boolean; reason: string };

/**
 * Fetches an address. Cookies are not sent: what is audited is what everybody gets. It is sent on by a redirect to sites that may be
 * read alone, and never to a machine of the reader's own network.
 * @throws PageFailure with the reason where there is no answer; Unreadable where it is larger than anything that is read
 */
export async function fetchAddress(address: string, signal: AbortSignal): Promise<Fetched> {
  const { origins = [] } = await browser.permissions.getAll();
  signal.throwIfAborted();
  const answer = await answerTo({ address, reach: reachOf(address, origins), most: MAX_BYTES }, signal);
  if ('reason' in answer) {
    if (answer.isForbidden) throw new PageFailure('redirect');
    throw navigator.onLine ? new PageFailure('network', answer.reason) : new PageFailure('offline');
  }
  const { status, type, url } = answer;
  const after = retryAfter(status, answer.retryAfter, Date.now()) ?? undefined;
  if (status < 200 || status > 299) throw new PageFailure('status', String(status), after);
  if (answer.isTooLarge) throw new Unreadable('tooLarge');
  return { bytes: new Uint8Array(answer.body), type, url };
}

/** Has a page of its own ask, which goes away with its answer, when the signal is given, or when it is late. */
function answerTo(request: Request, signal: AbortSignal): Promise<Answer> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = '/fetcher.html';
  const { port1, port2 } = new MessageChannel();
  const end = new AbortController();
  return new Promise<Answer>((resolve, reject) => {
    const once = { signal: end.signal };
    const late = setTimeout(() => reject(new PageFailure('slow')), TIMEOUT);
    end.signal.addEventListener('abort', () => clearTimeout(late));
    signal.addEventListener('abort', () => reject(signal.reason), once);
    port1.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    const begin = ({ source }: MessageEvent): void => {
      if (source === frame.contentWindow) frame.contentWindow?.postMessage(request, location.origin, [port2]);
    };
    addEventListener('message', begin, once);
    document.body.append(frame);
  }).finally(() => {
    end.abort();
    port1.close();
    frame.remove();
  });
}
