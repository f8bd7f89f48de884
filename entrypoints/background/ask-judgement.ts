import { browser } from 'wxt/browser';
import type { Page } from '../../lib/document/page';
import type { Asking, Judged, Sent } from '../../lib/messaging/messages';
import { packPage } from '../../lib/messaging/packed-page';
import { nextTask, SCREEN } from '../../lib/slices';
import { insisting } from './ask';

/** The name of a connection over which a page is sent, and its judgement comes back. */
export const JUDGE = 'judge';

/** Has the background judge a page, which is sent piece by piece so as not to hold up its reader. @throws where nobody judges */
export const askJudgement = (page: Page, asking: Asking): Promise<Judged> => insisting(() => send(page, asking));

async function send(page: Page, asking: Asking): Promise<Judged> {
  const port = browser.runtime.connect({ name: JUDGE });
  const answer = new Promise<Judged>((resolve, reject) => {
    port.onMessage.addListener((judged) => resolve(judged as Judged));
    port.onDisconnect.addListener(() => reject(new Error('The page was not judged')));
  });
  // Where sending fails nobody waits for the answer any more.
  answer.catch(() => undefined);
  const post = (sent: Sent): void => port.postMessage(sent);
  try {
    for (const piece of packPage(page)) {
      post({ piece });
      await nextTask(SCREEN.priority);
    }
    post({ asking });
    return await answer;
  } finally {
    port.disconnect();
  }
}
