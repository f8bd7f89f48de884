import { browser } from 'wxt/browser';
import type { Message } from '../../lib/messages';

/** Says something to the background. A worker that was stopped under it is asked once more. @throws where that fails too */
export const ask = (message: Message): Promise<unknown> =>
  browser.runtime.sendMessage(message).catch((error: unknown) => {
    // An extension that was updated or taken away has nobody to ask.
    if (!browser.runtime?.id) throw error;
    return browser.runtime.sendMessage(message);
  });
