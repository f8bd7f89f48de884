import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Command } from '../../lib/commands';
import { DOCUMENT_WORDS } from '../../lib/locales/documents';
import { type Message, parseMessage } from '../../lib/messaging/messages';
import { mediaKindOf } from '../../lib/model/media-kind';
import { gravestOf } from '../../lib/model/verdict';
import { dictionaryPath } from '../../lib/script/dictionary-global';
import { languageFor, readSettings, SETTINGS_KEY } from '../../lib/settings';
import { registerRemembered } from '../convert.content/remembered';
import { JUDGE } from './ask-judgement';
import { answerLens, judgeOver } from './library';

const LENS = '/content-scripts/lens.js';
const CONVERTER = '/content-scripts/convert.js';
const MENU_PAGE = 'audit-page';
const MENU_LINK = 'audit-link';
const COMMANDS = {
  'toggle-panel': { type: 'toggle' },
  'next-finding': { type: 'step', by: 1 },
  'previous-finding': { type: 'step', by: -1 },
} satisfies Record<string, Command>;
const COLORS = { errors: '#a32100', warnings: '#7a5b00', notices: '#2f4a68', toCheck: '#7a5b00', none: '#1a6140' };

/** Runs files in a tab. Each guards itself: a second injection into the same page does nothing. */
async function inject(tabId: number, ...files: string[]): Promise<void> {
  // Dictionaries are made by the build, so that WXT's list of scripts does not have them.
  await browser.scripting.executeScript({ target: { tabId }, files: files as (typeof LENS)[] });
}

const tell = (tabId: number, message: Command | { type: 'convert'; target: string }): Promise<unknown> =>
  browser.tabs.sendMessage(tabId, message, { frameId: 0 });

type Audited = Extract<Message, { type: 'audited' }>;

async function showBadge(tabId: number, { verdict, text }: Audited): Promise<void> {
  const gravest = gravestOf(verdict);
  const sign = verdict.state === 'clean' ? '✓' : '';
  const isOpen = gravest?.kind === 'toCheck';
  const title = browser.i18n.getMessage('badgeTitle', [text]);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: isOpen ? '?' : gravest ? String(gravest.count) : sign }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLORS[gravest?.kind ?? 'none'] }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

async function isAutomatic(): Promise<boolean> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return readSettings(stored[SETTINGS_KEY]).automatic;
}

/** The dictionary goes first: its script leaves the data where the converter takes it from. */
async function convert({ tabId, target }: Extract<Message, { type: 'convertTab' }>): Promise<unknown> {
  await inject(tabId, ...(target === 'original' ? [] : [`/${dictionaryPath(target)}`]), CONVERTER);
  return tell(tabId, { type: 'convert', target });
}

/**
 * Says that the tab holds a document that is no page, and what it is; where the browser allows it, in the popup.
 * False where it is a page, or cannot be asked.
 */
async function refuseDocument(tabId: number): Promise<boolean> {
  const [asked] = await browser.scripting.executeScript({ target: { tabId }, func: () => document.contentType });
  const kind = mediaKindOf((asked?.result as string | undefined) ?? null, '');
  if (kind === 'page') return false;
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  const language = languageFor(readSettings(stored[SETTINGS_KEY]), browser.i18n.getUILanguage());
  const { says, advice } = DOCUMENT_WORDS[language][kind];
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '–' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLORS.notices }),
    browser.action.setTitle({ tabId, title: browser.i18n.getMessage('badgeTitle', [`${says} ${advice}`]) }),
  ]);
  await browser.action.openPopup?.().catch(() => undefined);
  return true;
}

/** Opens the panel on a tab, auditing the page first, whatever it looks like: somebody asked for it. */
async function openPanel(tabId: number): Promise<void> {
  if (await refuseDocument(tabId)) return;
  await inject(tabId, LENS);
  const state = (await tell(tabId, { type: 'state' })) as { audit: { report: unknown } } | null;
  await tell(tabId, { type: state?.audit.report ? 'open' : 'auditAnyway' });
}

async function auditLink(address: string): Promise<void> {
  if (/^https?:\/\//.test(address)) await browser.tabs.create({ url: address });
}

/** Wakes, does one thing and may be stopped again at any moment: it keeps nothing. */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((received: unknown, sender) => {
    const message = sender.id === browser.runtime.id ? parseMessage(received) : null;
    if (!message) return undefined;
    const tabId = sender.tab?.id;
    // What only our own pages may ask for: a content script has a tab, and speaks for its own tab alone.
    if (message.type === 'convertTab') return tabId === undefined ? convert(message) : undefined;
    if (tabId === undefined || sender.frameId !== 0) return undefined;
    if (message.type === 'detected')
      return isAutomatic().then((automatic) => (automatic ? inject(tabId, LENS) : undefined));
    if (message.type === 'audited') return showBadge(tabId, message);
    return answerLens(message, sender.url);
  });

  browser.runtime.onConnect.addListener((port) => {
    const { name, sender } = port;
    const isLens = name === JUDGE && sender?.id === browser.runtime.id && sender.tab && sender.frameId === 0;
    if (isLens) judgeOver(port);
    else port.disconnect();
  });

  browser.commands.onCommand.addListener(async (command, tab) => {
    const message = Object.hasOwn(COMMANDS, command) ? COMMANDS[command as keyof typeof COMMANDS] : null;
    if (!message || tab?.id === undefined || (await refuseDocument(tab.id))) return;
    await inject(tab.id, LENS);
    await tell(tab.id, message);
  });

  browser.runtime.onInstalled.addListener(() => {
    void registerRemembered();
    browser.contextMenus.create({ id: MENU_PAGE, contexts: ['page'], title: browser.i18n.getMessage('menuPage') });
    browser.contextMenus.create({ id: MENU_LINK, contexts: ['link'], title: browser.i18n.getMessage('menuLink') });
  });
  browser.contextMenus.onClicked.addListener(async ({ menuItemId, linkUrl }, tab) => {
    if (menuItemId === MENU_PAGE && tab?.id !== undefined) await openPanel(tab.id);
    if (menuItemId === MENU_LINK && linkUrl) await auditLink(linkUrl);
  });
});
