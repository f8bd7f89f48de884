import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Command } from '../../lib/commands';
import { answerMessages } from '../../lib/messaging/answers';
import { isDetected, isPdfShown } from '../../lib/messaging/detected';
import { AUDIT_PORT } from '../../lib/messaging/request-audit';
import { browserText } from '../shared/browser-text';
import { LENS, TOOLS, tellLens } from '../shared/lens';
import { overlayStyle } from '../shared/overlay-style';
import { storedSettings } from '../shared/settings';
import { hasSidePanel, openSidePanel } from '../shared/side-panel';
import { registerRemembered } from '../shared/site-scripts';
import { readDivisions } from './divisions';
import { inject } from './inject';
import { openLink } from './link';
import { convert, switchScript, switchSelection } from './script';
import { takePdf } from './take-pdf';
import { type HeldTab, showBadge, takeDocument } from './toolbar';
import { readWords } from './words';

const MENU_PAGE = 'audit-page';
const MENU_LINK = 'audit-link';
const MENU_SIDE_PANEL = 'side-panel';
const MENU_SELECTION = 'switch-selection';
const SWITCH_SCRIPT = 'switch-script';
const SIDE_PANEL = 'side-panel';
const COMMANDS = {
  'toggle-panel': { type: 'toggle' },
  'next-finding': { type: 'step', by: 1 },
  'previous-finding': { type: 'step', by: -1 },
} satisfies Record<string, Command>;

/** Loads what an audit needs and the worker's script does not include. Resolves to the words by language. */
async function readProvided(): ReturnType<typeof readWords> {
  const [words] = await Promise.all([readWords(), readDivisions()]);
  return words;
}

/** Injects the overlay at once: a page whose last script never loads is never parsed to its end. */
const injectOverlay = (tabId: number): Promise<void> => inject(tabId, [LENS], true);

/** Opens the panel on a tab at the user's request, and audits the page first, whatever kind of page it is. */
async function openPanel(tab: HeldTab): Promise<void> {
  if (await takeDocument(tab)) return;
  const { id: tabId } = tab;
  await injectOverlay(tabId);
  const state = (await tellLens(tabId, { type: 'state' })) as { audit: { report: unknown } } | null;
  await tellLens(tabId, { type: state?.audit.report ? 'open' : 'auditAnyway' });
}

/** Opens the browser's side panel at the user's request, and audits the page of the tab. */
async function openBeside(tab: Browser.tabs.Tab & HeldTab): Promise<void> {
  // Called first, without awaiting anything: browsers open it only during a click or a key press.
  await openSidePanel(tab.windowId);
  await injectOverlay(tab.id).catch(() => undefined);
}

const isHeld = (tab: Browser.tabs.Tab | undefined): tab is Browser.tabs.Tab & HeldTab => tab?.id !== undefined;

/** The sender of a message; our own pages have no tab. */
interface Origin {
  tabId: number | undefined;
  frameId: number | undefined;
  url: string | undefined;
  isPrivate: boolean;
}

/** Handles a message that is not from the detector; unknown messages are ignored. */
async function answer(received: unknown, { tabId, frameId, url, isPrivate }: Origin): Promise<unknown> {
  const { parseMessage } = await import('../../lib/messaging/messages');
  const message = parseMessage(received);
  // Only our own pages may send this: a content script has a tab, and acts only for that tab.
  if (message?.type === 'convertTab') return tabId === undefined ? convert(message) : undefined;
  if (!message || tabId === undefined || frameId !== 0) return undefined;
  if (message.type === 'loadTools') return inject(tabId, [TOOLS]);
  if (message.type === 'audited') return showBadge(tabId, message);
  if (message.type === 'remember' || message.type === 'place')
    return isPrivate ? undefined : (await import('./remember')).rememberOfSite(message, url);
  return (await import('./answer')).answerKeeping(message, url);
}

/** Shows the help page after a normal installation, but not to developers, nor if an administrator installed it. */
async function greet(): Promise<void> {
  const { installType } = await browser.management.getSelf();
  if (installType === 'normal') await browser.tabs.create({ url: browser.runtime.getURL('/help.html') });
}

/**
 * The background worker. It may be stopped at any moment, so it keeps no state. The code that reads messages and audits
 * pages is in this same file, but runs only when first needed: injecting the overlay needs none of it.
 */
export default defineBackground(() => {
  answerMessages(browser.runtime, (received, { id, tab, frameId, url }) => {
    if (id !== browser.runtime.id) return undefined;
    const tabId = tab?.id;
    if (isPdfShown(received)) return tabId === undefined || frameId !== 0 ? undefined : takePdf(tabId, url ?? '');
    if (!isDetected(received)) return answer(received, { tabId, frameId, url, isPrivate: tab?.incognito === true });
    if (tabId === undefined || frameId !== 0) return undefined;
    return storedSettings().then(({ automatic }) => (automatic ? injectOverlay(tabId) : undefined));
  });

  browser.runtime.onConnect.addListener((port) => {
    const { name, sender } = port;
    const isOverlay = name === AUDIT_PORT && sender?.id === browser.runtime.id && sender.tab && sender.frameId === 0;
    // The listener is added before the first piece of the page arrives: no task runs in between.
    if (isOverlay) void import('./answer').then(({ answerAudit }) => answerAudit(port, overlayStyle, readProvided));
    else port.disconnect();
  });

  browser.commands.onCommand.addListener(async (command, tab) => {
    if (command === SIDE_PANEL && isHeld(tab)) return hasSidePanel() ? openBeside(tab) : undefined;
    if (command === SWITCH_SCRIPT && isHeld(tab)) return switchScript(tab);
    const message = Object.hasOwn(COMMANDS, command) ? COMMANDS[command as keyof typeof COMMANDS] : null;
    if (!message || !isHeld(tab) || (await takeDocument(tab))) return;
    await injectOverlay(tab.id);
    await tellLens(tab.id, message);
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void greet();
    void registerRemembered();
    browser.contextMenus.create({ id: MENU_PAGE, contexts: ['page'], title: browserText('menuPage') });
    if (hasSidePanel())
      browser.contextMenus.create({ id: MENU_SIDE_PANEL, contexts: ['page'], title: browserText('menuSidePanel') });
    browser.contextMenus.create({ id: MENU_LINK, contexts: ['link'], title: browserText('menuLink') });
    browser.contextMenus.create({
      id: MENU_SELECTION,
      contexts: ['selection'],
      title: browserText('menuSelection'),
    });
  });
  browser.contextMenus.onClicked.addListener(async ({ menuItemId, linkUrl }, tab) => {
    if (menuItemId === MENU_SIDE_PANEL && isHeld(tab)) await openBeside(tab);
    if (menuItemId === MENU_PAGE && isHeld(tab)) await openPanel(tab);
    if (menuItemId === MENU_SELECTION && isHeld(tab)) await switchSelection(tab);
    if (menuItemId === MENU_LINK && linkUrl) await openLink(linkUrl, openPanel);
  });
});
