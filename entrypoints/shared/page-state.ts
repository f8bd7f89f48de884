import { type Browser, browser } from 'wxt/browser';
import type { AccessProblem, PopupState } from '../../components/popup/state';
import type { Command } from '../../lib/commands';
import type { DocumentKind } from '../../lib/locales/documents';
import { type MediaKind, mediaKindOf } from '../../lib/model/media-kind';
import type { AuditDocument } from '../../lib/model/schema';
import { LENS, tellLens } from './lens';

/** Maximum time in milliseconds to wait for a page's answer; then it counts as not read. */
const PATIENCE = 10_000;
/** An injection waits for the page to be parsed; after this time in milliseconds the popup says so. */
const LOADING = 1_500;

/** A tab whose page is to be found out. */
export interface Tab {
  id: number;
  /** Empty if the browser does not let us see it. */
  url: string;
  windowId: number;
  isLoading: boolean;
}

/** Returns the active tab; null if there is none. Its address is known because opening the popup grants activeTab. */
export async function activeTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ? tabOf(tab) : null;
}

/** Converts a tab of the browser; null if it has no id. */
export const tabOf = ({ id, url = '', windowId, status }: Browser.tabs.Tab): Tab | null =>
  id === undefined ? null : { id, url, windowId, isLoading: status === 'loading' };

/**
 * Injects the lens into a tab and sends it a message; resolves to the state for the popup.
 * @param isImpatient whether to inject at once, even before the page is parsed
 */
export async function ask(tab: Tab | null, message: Command, isImpatient = false): Promise<PopupState> {
  if (!tab) return { phase: 'browserPage' };
  try {
    const kind = await kindOf(tab, isImpatient);
    if (kind !== 'page') return documentState(kind, tab.url);
    const injected = browser.scripting.executeScript({
      target: { tabId: tab.id },
      files: [LENS],
      // Otherwise only after the page is parsed.
      injectImmediately: isImpatient,
    });
    const patience = after(tab.isLoading && !isImpatient ? LOADING : PATIENCE);
    const isIn = await Promise.race([injected.then(() => true), patience]);
    if (!isIn) return { phase: tab.isLoading ? 'pageLoading' : 'failed' };
  } catch (error) {
    // Firefox shows documents in its own viewer, which no extension may read.
    const kind = mediaKindOf(null, tab.url);
    if (/^(?:https?|file):/.test(tab.url) && kind !== 'page') return documentState(kind, tab.url);
    return { phase: await accessProblemOf(tab.url, String(error)) };
  }
  try {
    // The answer is from our own script; what it says of the page is only shown as text.
    const state = (await Promise.race([tellLens(tab.id, message), after(PATIENCE)])) as State | null;
    return state ? { phase: 'ready', ...state } : { phase: 'failed' };
  } catch {
    return { phase: 'failed' };
  }
}

/**
 * Returns the state for a document. One that can be read, even a local file, is offered for auditing on our document
 * page.
 */
export function documentState(kind: DocumentKind, url: string): Extract<PopupState, { phase: 'document' }> {
  const isRead = kind === 'pdf' || kind === 'office';
  return { phase: 'document', kind, address: isRead && /^(?:https?|file):/.test(url) ? url : null };
}

/**
 * Returns what the tab holds, by its content type; a page that does not answer in time counts as HTML, and the lens
 * asks again.
 */
async function kindOf({ id, url }: Tab, isImpatient: boolean): Promise<MediaKind> {
  const asked = browser.scripting.executeScript({
    target: { tabId: id },
    func: () => document.contentType,
    injectImmediately: true,
  });
  const answer = await Promise.race([asked, after(isImpatient ? PATIENCE : LOADING)]);
  return mediaKindOf((answer?.[0]?.result as string | undefined) ?? 'text/html', url);
}

const after = (time: number): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), time));

/**
 * Returns why a page cannot be read, by its address and the browser's error message. Chromium hides the address of
 * local files from an extension that may not read them, and tells an error page from its own pages only by that
 * message.
 */
async function accessProblemOf(url: string, said: string): Promise<AccessProblem> {
  if (said.includes('error page')) return 'notLoaded';
  if (url.startsWith('file:')) return 'localFile';
  if (/^https?:/.test(url)) return 'noAccess';
  if (!said.includes('Cannot access contents')) return 'browserPage';
  return (await browser.extension.isAllowedFileSchemeAccess()) ? 'notLoaded' : 'localFile';
}

interface State {
  audit: AuditDocument;
  /** Whether the panel is open on the page. */
  isOpen: boolean;
}
