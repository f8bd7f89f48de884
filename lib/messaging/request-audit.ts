import type { Page } from '../document/page';
import { nextTask, SCREEN } from '../slices';
import type { AuditRequest, AuditResponse, PageChunk } from './messages';
import { packPage } from './packed-page';
import type { Runtime } from './runtime';
import { retryOnce } from './send';

/** The name of a connection over which a page is sent, and its audit comes back. */
export const AUDIT_PORT = 'audit';

/**
 * Has the background audit a page, which is sent chunk by chunk so as not to hold up its reader.
 * @throws where nobody answers
 */
export const requestAudit = (runtime: Runtime, page: Page, request: AuditRequest): Promise<AuditResponse> =>
  retryOnce(runtime, () => sendPage(runtime, page, request));

async function sendPage(runtime: Runtime, page: Page, request: AuditRequest): Promise<AuditResponse> {
  const port = runtime.connect({ name: AUDIT_PORT });
  const answer = new Promise<AuditResponse>((resolve, reject) => {
    port.onMessage.addListener((response) => resolve(response as AuditResponse));
    port.onDisconnect.addListener(() => reject(new Error('The page was not audited')));
  });
  // Where sending fails nobody waits for the answer any more.
  answer.catch(() => undefined);
  const post = (chunk: PageChunk): void => port.postMessage(chunk);
  try {
    for (const piece of packPage(page)) {
      post({ piece });
      await nextTask(SCREEN.priority);
    }
    post({ request });
    return await answer;
  } finally {
    port.disconnect();
  }
}
