import { browser } from 'wxt/browser';
import type { Message } from '../../lib/messaging/messages';

/** Does what needs the background; where that was stopped meanwhile, once more. @throws where that fails too */
export const insisting = <T>(act: () => Promise<T>): Promise<T> =>
  act().catch((error: unknown) => {
    // An extension that was updated or taken away has nobody to ask.
    if (!browser.runtime?.id) throw error;
    return act();
  });

/** Says something to the background. @throws where nobody hears it */
export const ask = (message: Message): Promise<unknown> => insisting(() => browser.runtime.sendMessage(message));
