import { type Browser, browser } from 'wxt/browser';
import { DOCUMENT_WORDS } from '../../lib/locales/documents';
import type { Message } from '../../lib/messaging/messages';
import { type MediaKind, mediaKindOf } from '../../lib/model/media-kind';
import { gravestOf, SIGNS, type Tone, toneOf } from '../../lib/model/verdict-counts';
import { browserText } from '../shared/browser-text';
import { documentPage } from '../shared/document-page';
import { languageOf, storedSettings } from '../shared/settings';

const COLORS: Record<Tone, string> = {
  errors: '#a32100',
  warnings: '#7a5b00',
  notices: '#2f4a68',
  toCheck: '#7a5b00',
  clean: '#1a6140',
  none: '#55606f',
};

/** A tab as it is asked what it holds. */
export type HeldTab = Pick<Browser.tabs.Tab, 'url' | 'index'> & { id: number };

type Audited = Extract<Message, { type: 'audited' }>;

/** Shows a verdict by the toolbar button: the number of the gravest kind of finding, the whole of it in words. */
export async function showBadge(tabId: number, { verdict, text, isTruncated }: Audited): Promise<void> {
  // Of a page that is no report as far as it was read nobody can say so.
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

/** Says something of a tab that is no verdict, by the toolbar button. */
export async function say(tabId: number, sign: string, text: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: sign }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLORS.notices }),
    browser.action.setTitle({ tabId, title: browserText('badgeTitle', text) }),
  ]);
}

/**
 * Does for a tab that holds something else than a page what can be done: a document is opened on the page that audits
 * documents; of anything else it is said what it is, where the browser allows it in the popup. False where it is a page.
 */
export async function takeDocument({ id: tabId, url = '', index }: HeldTab): Promise<boolean> {
  const kind = await kindIn(tabId, url);
  if (kind === 'page') return false;
  if ((kind === 'pdf' || kind === 'office') && /^https?:/.test(url)) {
    await browser.tabs.create({ url: documentPage([url]), index: index + 1, openerTabId: tabId });
    return true;
  }
  const { says, advice } = DOCUMENT_WORDS[languageOf(await storedSettings())][kind];
  await say(tabId, '–', `${says} ${advice}`);
  await browser.action.openPopup?.().catch(() => undefined);
  return true;
}

/** What a tab holds, by what it says of itself. Firefox lets no extension ask its viewer: then its address tells. */
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
