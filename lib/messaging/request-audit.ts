import type { Page } from '../document/page';
import { nextTask, SCREEN } from '../slices';
import type { AuditRequest, AuditResponse, PageChunk } from './messages';
import { packPage } from './packed-page';
import type { Runtime } from './runtime';
import { retryOnce } from './send';

/** Name of the port over which a page is sent and its audit returned. */
export const AUDIT_PORT = 'audit';

/**
 * Has the background audit a page, and returns its answer. Sends the page in chunks, so that its reader need not wait.
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
  // Where sending fails nobody awaits this, so its rejection must not be reported as unhandled.
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
