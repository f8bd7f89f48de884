import { browser } from 'wxt/browser';
import type { Command } from '../../lib/commands';
import { answerTo } from '../../lib/messaging/answers';

/** The script that audits a page and shows the findings. A second injection does nothing. */
export const LENS = '/content-scripts/lens.js';

/** The script of the panel's tools, injected when one of them is first used. */
export const TOOLS = '/content-scripts/tools.js';

/** Sends a message to the lens in a tab, and resolves to its answer. */
export const tellLens = (tabId: number, message: Command | { type: 'conversion' }): Promise<unknown> =>
  answerTo(() => browser.tabs.sendMessage(tabId, message, { frameId: 0 }));
