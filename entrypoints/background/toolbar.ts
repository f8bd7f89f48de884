import { type Browser, browser } from 'wxt/browser';
import type { Message } from '../../lib/messaging/messages';
import { type MediaKind, mediaKindOf } from '../../lib/model/media-kind';
import { gravestOf, SIGNS, type Tone, toneOf } from '../../lib/model/verdict-counts';
import { browserText } from '../shared/browser-text';
import { documentPage } from '../shared/document-page';
import { languageOf, storedSettings } from '../shared/settings';
import { readWords } from './words';

const COLORS: Record<Tone, string> = {
  errors: '#a32100',
  warnings: '#7a5b00',
  notices: '#2f4a68',
  toCheck: '#7a5b00',
  clean: '#1a6140',
  none: '#55606f',
};

/** A tab whose content is to be found out. */
export type HeldTab = Pick<Browser.tabs.Tab, 'url' | 'index'> & { id: number };

type Audited = Extract<Message, { type: 'audited' }>;

/**
 * Shows a verdict on the toolbar button: the number of the gravest kind of finding as badge, the whole verdict as
 * title.
 */
export async function showBadge(tabId: number, { verdict, text, isTruncated }: Audited): Promise<void> {
  // If the part of a page that was read is no report, the whole may still be one.
  if (verdict.state === 'notAudited' && isTruncated) return say(tabId, '…', browserText('badgeTruncated'));
  const tone = toneOf(verdict);
  const count = tone === 'toCheck' ? undefined : gravestOf(verdict)?.count;
  const sign = tone === 'none' ? '' : String(count ?? SIGNS[tone]);
  const title = browserText('badgeTitle', text);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: sign }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLORS[tone] }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

/** Shows a message other than a verdict on a tab's toolbar button. */
export async function say(tabId: number, sign: string, text: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: sign }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLORS.notices }),
    browser.action.setTitle({ tabId, title: browserText('badgeTitle', text) }),
  ]);
}

/**
 * Handles a tab that holds something other than a web page: a document opens on our document page; for anything else
 * the button, and the popup where the browser can open it, say what it is. Resolves to false for a web page.
 */
export async function takeDocument({ id: tabId, url = '', index }: HeldTab): Promise<boolean> {
  const kind = await kindIn(tabId, url);
  if (kind === 'page') return false;
  if ((kind === 'pdf' || kind === 'office') && /^https?:/.test(url)) {
    await browser.tabs.create({ url: documentPage([url]), index: index + 1, openerTabId: tabId });
    return true;
  }
  const [settings, words] = await Promise.all([storedSettings(), readWords()]);
  const { says, advice } = words[languageOf(settings)].documents[kind];
  await say(tabId, '–', `${says} ${advice}`);
  await browser.action.openPopup?.().catch(() => undefined);
  return true;
}

/**
 * Returns what a tab holds, by its content type. Firefox lets no extension query its viewer; then the address decides.
 */
async function kindIn(tabId: number, url: string): Promise<MediaKind> {
  try {
    const [asked] = await browser.scripting.executeScript({ target: { tabId }, func: () => document.contentType });
    return mediaKindOf((asked?.result as string | undefined) ?? null, '');
  } catch (error) {
    const kind = mediaKindOf(null, url);
    if (kind === 'page') throw error;
    return kind;
  }
}
