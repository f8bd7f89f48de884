import { answerTo } from './answers';
import type { PDF_SHOWN } from './detected';
import type { Message } from './messages';
import type { Runtime } from './runtime';

/**
 * Does what needs the background and, where that was stopped meanwhile, once more.
 * @throws where that fails too, and at once where the extension is gone: then there is nobody to ask
 */
export const retryOnce = <T>(runtime: Pick<Runtime, 'id'>, act: () => Promise<T>): Promise<T> =>
  act().catch((error: unknown) => {
    if (!runtime.id) throw error;
    return act();
  });

/** Sends a message to the background and gives its answer. @throws where nobody hears it, or it could not be done */
export const send = (runtime: Runtime, message: Message | typeof PDF_SHOWN): Promise<unknown> =>
  retryOnce(runtime, () => answerTo(() => runtime.sendMessage(message)));
