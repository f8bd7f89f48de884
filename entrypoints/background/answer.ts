import type { Browser } from 'wxt/browser';
import type { Page } from '../../lib/document/page';
import { editions } from '../../lib/forms';
import { auditWithLibrary, withKept } from '../../lib/library';
import type { Language } from '../../lib/locales/languages';
import { verdictWords } from '../../lib/locales/verdict-words';
import {
  type AuditRequest,
  type AuditResponse,
  type Message,
  type NotKept,
  parseChunk,
} from '../../lib/messaging/messages';
import { type PackedPage, unpackPage } from '../../lib/messaging/packed-page';
import { sayAudit } from '../../lib/messaging/say-audit';
import { urlOf } from '../../lib/text/address';
import { keepDecision } from '../shared/keep-decision';
import type { Words } from './words';

/** Maximum number of pieces in which an overlay sends a page. */
const MAX_PIECES = 500;

/**
 * Audits the page that an overlay sends over a port, with everything stored on this device, and answers. The port is
 * disconnected without an answer if what was sent is no page, or if the audit fails.
 * @param readStyle reads the overlay's style sheet
 * @param readProvided reads the words of all languages, and provides the data that an audit needs
 */
export function answerAudit(
  port: Browser.runtime.Port,
  readStyle: () => Promise<string>,
  readProvided: () => Promise<Record<Language, Words>>,
): void {
  const read = Promise.all([readStyle(), readProvided()]);
  // If no page comes, nobody awaits the promise.
  read.catch(() => undefined);
  const pieces: Partial<PackedPage>[] = [];
  port.onMessage.addListener((received: unknown) => {
    const chunk = parseChunk(received);
    if (chunk && 'piece' in chunk && pieces.length < MAX_PIECES) {
      pieces.push(chunk.piece);
      return;
    }
    const page = unpackPage(pieces);
    if (!page || !chunk || 'piece' in chunk) return port.disconnect();
    const { request } = chunk;
    read
      .then(async ([style, words]) => {
        const response = await auditPage(page, request, words[request.language]);
        port.postMessage({ ...response, style } satisfies AuditResponse);
      })
      .catch(() => port.disconnect());
  });
}

/**
 * Stores or deletes a dismissal for an overlay. Resolves to the reason if that failed, otherwise null. A page may only
 * act for its own site. Undefined if the message is of another kind, or for another site.
 * @param sender the address of the page that asks
 */
export function answerKeeping(message: Message, sender: string | undefined): Promise<NotKept | null> | undefined {
  if (message.type !== 'dismiss' && message.type !== 'reinstate') return undefined;
  return isOfSite(message.dismissal.subject, sender) ? keepDecision(message) : undefined;
}

async function auditPage(
  page: Page,
  { language, forced }: AuditRequest,
  { sentences, panel }: Words,
): Promise<Omit<AuditResponse, 'style'>> {
  return {
    ...sayAudit(await auditWithLibrary(page, { language, asked: forced }, withKept), language),
    sentences,
    words: panel,
    states: verdictWords(language),
    editions: editions(),
  };
}

function isOfSite(subject: string, sender = ''): boolean {
  const host = urlOf(subject)?.host;
  return host !== undefined && host === urlOf(sender)?.host;
}
