import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { type Message, parseMessage } from '../lib/messages';
import { readSettings } from '../lib/settings';

const LENS = '/content-scripts/lens.js';
const COLORS = { error: '#a32100', warning: '#7a5b00', notice: '#2f4a68', none: '#1a6140' };

/** Injects the lens; a second injection into the same page does nothing. */
async function inject(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [LENS] });
}

async function showBadge(
  tabId: number,
  { failed, incomplete, severity, isReport }: Extract<Message, { type: 'audited' }>,
): Promise<void> {
  const text = !isReport ? '' : failed ? String(failed) : incomplete ? '?' : '✓';
  const title = !isReport
    ? browser.i18n.getMessage('extensionName')
    : browser.i18n.getMessage('badgeTitle', [String(failed), String(incomplete)]);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLORS[severity ?? 'none'] }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

async function isAutomatic(): Promise<boolean> {
  const { settings } = await browser.storage.local.get('settings');
  return readSettings(settings).automatic;
}

/** Wakes, does one thing and may be stopped again at any moment: it keeps nothing. */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((received: unknown, sender) => {
    const message = sender.id === browser.runtime.id ? parseMessage(received) : null;
    const tabId = sender.tab?.id;
    if (!message) return undefined;
    if (message.type === 'detected' && tabId !== undefined && sender.frameId === 0) {
      return isAutomatic().then((automatic) => (automatic ? inject(tabId) : undefined));
    }
    if (message.type === 'audited' && tabId !== undefined) return showBadge(tabId, message);
    return undefined;
  });
});
