import { browser } from 'wxt/browser';
import type { Command } from '../../lib/commands';
import { answerTo } from '../../lib/messaging/answers';

/** What is put on a page to audit it and to show what was found. It guards itself: a second injection does nothing. */
export const LENS = '/content-scripts/lens.js';

/** Says something to the lens in a tab. */
export const tellLens = (tabId: number, message: Command | { type: 'conversion' }): Promise<unknown> =>
  answerTo(() => browser.tabs.sendMessage(tabId, message, { frameId: 0 }));
