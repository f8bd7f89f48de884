import { answerTo } from './answers';
import type { PDF_SHOWN } from './detected';
import type { Message } from './messages';
import type { Runtime } from './runtime';

/**
 * Runs an action that needs the background, and a second time if it fails, as the background may have been stopped
 * meanwhile.
 * @throws where that fails too, and at once where the extension is gone
 */
export const retryOnce = <T>(runtime: Pick<Runtime, 'id'>, act: () => Promise<T>): Promise<T> =>
  act().catch((error: unknown) => {
    if (!runtime.id) throw error;
    return act();
  });

/** Sends a message to the background and returns its answer. @throws where nobody receives it, or the request failed */
export const send = (runtime: Runtime, message: Message | typeof PDF_SHOWN): Promise<unknown> =>
  retryOnce(runtime, () => answerTo(() => runtime.sendMessage(message)));
