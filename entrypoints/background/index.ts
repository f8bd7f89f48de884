import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Command } from '../../lib/commands';
import { answerMessages, answerTo } from '../../lib/messaging/answers';
import { type Message, parseMessage } from '../../lib/messaging/messages';
import { AUDIT_PORT } from '../../lib/messaging/request-audit';
import { dictionaryPath } from '../../lib/script/dictionary-global';
import { readSettings, SETTINGS_KEY } from '../../lib/settings';
import { registerRemembered } from '../shared/site-scripts';
import { answerAudit, answerKeeping } from './answer';
import { openLink } from './link';
import { type HeldTab, showBadge, takeDocument } from './toolbar';

const LENS = '/content-scripts/lens.js';
const CONVERTER = '/content-scripts/convert.js';
const MENU_PAGE = 'audit-page';
const MENU_LINK = 'audit-link';
const COMMANDS = {
  'toggle-panel': { type: 'toggle' },
  'next-finding': { type: 'step', by: 1 },
  'previous-finding': { type: 'step', by: -1 },
} satisfies Record<string, Command>;

/** Runs files in a tab. Each guards itself: a second injection into the same page does nothing. */
async function inject(tabId: number, files: string[], injectImmediately = false): Promise<void> {
  // Dictionaries are made by the build, so that WXT's list of scripts does not have them.
  await browser.scripting.executeScript({ target: { tabId }, files: files as (typeof LENS)[], injectImmediately });
}

/** Puts the overlay on a page as it is: one whose last script never answers is never parsed to its end. */
const injectOverlay = (tabId: number): Promise<void> => inject(tabId, [LENS], true);

const tell = (tabId: number, message: Command | { type: 'convert'; target: string }): Promise<unknown> =>
  answerTo(() => browser.tabs.sendMessage(tabId, message, { frameId: 0 }));

async function isAutomatic(): Promise<boolean> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return readSettings(stored[SETTINGS_KEY]).automatic;
}

/** The dictionary goes first: its script leaves the data where the converter takes it from. */
async function convert({ tabId, target }: Extract<Message, { type: 'convertTab' }>): Promise<unknown> {
  await inject(tabId, [...(target === 'original' ? [] : [`/${dictionaryPath(target)}`]), CONVERTER]);
  return tell(tabId, { type: 'convert', target });
}

/** Opens the panel on a tab, auditing the page first, whatever it looks like: somebody asked for it. */
async function openPanel(tab: HeldTab): Promise<void> {
  if (await takeDocument(tab)) return;
  const { id: tabId } = tab;
  await injectOverlay(tabId);
  const state = (await tell(tabId, { type: 'state' })) as { audit: { report: unknown } } | null;
  await tell(tabId, { type: state?.audit.report ? 'open' : 'auditAnyway' });
}

const isHeld = (tab: Browser.tabs.Tab | undefined): tab is Browser.tabs.Tab & HeldTab => tab?.id !== undefined;

/** Wakes, does one thing and may be stopped again at any moment: it keeps nothing. */
export default defineBackground(() => {
  answerMessages(browser.runtime, (received, sender) => {
    const message = sender.id === browser.runtime.id ? parseMessage(received) : null;
    if (!message) return undefined;
    const tabId = sender.tab?.id;
    // What only our own pages may ask for: a content script has a tab, and speaks for its own tab alone.
    if (message.type === 'convertTab') return tabId === undefined ? convert(message) : undefined;
    if (tabId === undefined || sender.frameId !== 0) return undefined;
    if (message.type === 'detected')
      return isAutomatic().then((automatic) => (automatic ? injectOverlay(tabId) : undefined));
    if (message.type === 'audited') return showBadge(tabId, message);
    return answerKeeping(message, sender.url);
  });

  browser.runtime.onConnect.addListener((port) => {
    const { name, sender } = port;
    const isOverlay = name === AUDIT_PORT && sender?.id === browser.runtime.id && sender.tab && sender.frameId === 0;
    if (isOverlay) answerAudit(port);
    else port.disconnect();
  });

  browser.commands.onCommand.addListener(async (command, tab) => {
    const message = Object.hasOwn(COMMANDS, command) ? COMMANDS[command as keyof typeof COMMANDS] : null;
    if (!message || !isHeld(tab) || (await takeDocument(tab))) return;
    await injectOverlay(tab.id);
    await tell(tab.id, message);
  });

  browser.runtime.onInstalled.addListener(() => {
    void registerRemembered();
    browser.contextMenus.create({ id: MENU_PAGE, contexts: ['page'], title: browser.i18n.getMessage('menuPage') });
    browser.contextMenus.create({ id: MENU_LINK, contexts: ['link'], title: browser.i18n.getMessage('menuLink') });
  });
  browser.contextMenus.onClicked.addListener(async ({ menuItemId, linkUrl }, tab) => {
    if (menuItemId === MENU_PAGE && isHeld(tab)) await openPanel(tab);
    if (menuItemId === MENU_LINK && linkUrl) await openLink(linkUrl, openPanel);
  });
});
