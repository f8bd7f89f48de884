import { browser } from 'wxt/browser';
import { answerTo } from '../../lib/messaging/answers';
import type { Message } from '../../lib/messaging/messages';
import { dictionaryPath } from '../../lib/script/dictionary-global';
import type { PageState, SelectionState } from '../../lib/script/page';
import { siteOf } from '../../lib/script/remembered';
import type { Target } from '../../lib/script/types';
import { tellLens } from '../shared/lens';
import { languageOf, storedSettings } from '../shared/settings';
import { remembered } from '../shared/site-scripts';
import { inject } from './inject';
import type { HeldTab } from './toolbar';

const CONVERTER = '/content-scripts/convert.js';

/**
 * Sends a request to the converter of a page. The dictionary's script is injected first: it leaves its data where the
 * converter takes it from.
 */
async function askConverter<T>(tabId: number, target: Target | 'original', type: string): Promise<T> {
  await inject(tabId, [...(target === 'original' ? [] : [`/${dictionaryPath(target)}`]), CONVERTER]);
  return (await answerTo(() => browser.tabs.sendMessage(tabId, { type, target }, { frameId: 0 }))) as T;
}

/** Converts a page to a script, or restores it. */
export const convert = ({
  tabId,
  target,
}: Omit<Extract<Message, { type: 'convertTab' }>, 'type'>): Promise<PageState> =>
  askConverter(tabId, target, 'convert');

/**
 * Returns the script to convert to first: the one stored for the site, otherwise the reader's own; and the other one.
 */
async function scriptsFor(url: string): Promise<{ first: Target; other: Target | null; own: 'hans' | 'hant' }> {
  const always = (await remembered())[siteOf(url) ?? ''];
  const isTraditional = languageOf(await storedSettings()) === 'zh-TW';
  const [own, other]: [Target, Target] = isTraditional ? ['tw', 's'] : ['s', 'tw'];
  return { first: always ?? own, other: always ? null : other, own: isTraditional ? 'hant' : 'hans' };
}

/**
 * Restores a converted page. Otherwise converts it to the script stored for its site, or to the reader's own or, if it
 * is written in that already, to the other one.
 */
export async function switchScript({ id: tabId, url = '' }: HeldTab): Promise<void> {
  const shown = (await tellLens(tabId, { type: 'conversion' }).catch(() => null)) as PageState | null;
  if (shown && shown.target !== 'original') {
    await convert({ tabId, target: 'original' });
    return;
  }
  const { first, other, own } = await scriptsFor(url);
  const { script } = await convert({ tabId, target: first });
  if (other && script === own) await convert({ tabId, target: other });
}

/** Does the same for the selection only. */
export async function switchSelection({ id: tabId, url = '' }: HeldTab): Promise<void> {
  const { first, other, own } = await scriptsFor(url);
  const { script, changed } = await askConverter<SelectionState>(tabId, first, 'convertSelection');
  if (other && changed === 0 && script === own) await askConverter(tabId, other, 'convertSelection');
}
