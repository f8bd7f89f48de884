import { browser } from 'wxt/browser';
import { MAX_BYTES } from '../../lib/document/open-document';
import { Unreadable } from '../../lib/document/unreadable';
import { type Reach, reachOf } from '../../lib/library/batch/reach';
import { retryAfter } from '../../lib/library/batch/rests';
import { PageFailure } from '../../lib/library/batch/result';

const TIMEOUT = 30_000;

/** The response of an address: its bytes, and what the server says of them. */
export interface Fetched {
  bytes: Uint8Array;
  /** As in a Content-Type header. */
  type: string | null;
  /** After redirects. */
  url: string;
}

/** What is sent to the fetching page, and its answer. */
export interface Request {
  address: string;
  reach: Reach;
  /** Maximum number of bytes read. */
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
 * Fetches an address, without cookies, since the audit is of the public page. Redirects are followed only to sites that
 * may be read, and never to a machine of the reader's own network.
 * @throws PageFailure with the reason if there is no usable response; Unreadable if it is too large to be read
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

/** Fetches through a frame of its own, which is removed after the answer, an abort, or a timeout. */
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
