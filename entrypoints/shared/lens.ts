import { browser } from 'wxt/browser';
import type { Command } from '../../lib/commands';
import { answerTo } from '../../lib/messaging/answers';

/** What is put on a page to audit it and to show what was found. It guards itself: a second injection does nothing. */
export const LENS = '/content-scripts/lens.js';

/** What the panel's tools need, put on a page once one of them is asked for. */
export const TOOLS = '/content-scripts/tools.js';

/** Says something to the lens in a tab. */
export const tellLens = (tabId: number, message: Command | { type: 'conversion' }): Promise<unknown> =>
  answerTo(() => browser.tabs.sendMessage(tabId, message, { frameId: 0 }));
