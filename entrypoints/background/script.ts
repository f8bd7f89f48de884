import { browser } from 'wxt/browser';
import { answerTo } from '../../lib/messaging/answers';
import type { Message } from '../../lib/messaging/messages';
import { dictionaryPath } from '../../lib/script/dictionary-global';
import type { PageState } from '../../lib/script/page';
import { siteOf } from '../../lib/script/remembered';
import type { Target } from '../../lib/script/types';
import { tellLens } from '../shared/lens';
import { languageOf, storedSettings } from '../shared/settings';
import { remembered } from '../shared/site-scripts';
import { inject } from './inject';
import type { HeldTab } from './toolbar';

const CONVERTER = '/content-scripts/convert.js';

/** Shows a page in a script, or as it was. The dictionary goes first: its script leaves the data where the converter takes it from. */
export async function convert({
  tabId,
  target,
}: Omit<Extract<Message, { type: 'convertTab' }>, 'type'>): Promise<PageState> {
  await inject(tabId, [...(target === 'original' ? [] : [`/${dictionaryPath(target)}`]), CONVERTER]);
  return (await answerTo(() =>
    browser.tabs.sendMessage(tabId, { type: 'convert', target }, { frameId: 0 }),
  )) as PageState;
}

/**
 * Shows a page as it was, if it is converted; else in the script that its site is always shown in, or in the reader's own, or,
 * where it is written in that already, in the other.
 */
export async function switchScript({ id: tabId, url = '' }: HeldTab): Promise<void> {
  const shown = (await tellLens(tabId, { type: 'conversion' }).catch(() => null)) as PageState | null;
  if (shown && shown.target !== 'original') {
    await convert({ tabId, target: 'original' });
    return;
  }
  const always = (await remembered())[siteOf(url) ?? ''];
  const isTraditional = languageOf(await storedSettings()) === 'zh-TW';
  const [own, other]: [Target, Target] = isTraditional ? ['tw', 's'] : ['s', 'tw'];
  const { script } = await convert({ tabId, target: always ?? own });
  if (!always && script === (isTraditional ? 'hant' : 'hans')) await convert({ tabId, target: other });
}
