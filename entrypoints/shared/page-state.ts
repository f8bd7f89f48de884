import { type Browser, browser } from 'wxt/browser';
import type { AccessProblem, PopupState } from '../../components/popup/state';
import type { Command } from '../../lib/commands';
import type { DocumentKind } from '../../lib/locales/documents';
import { type MediaKind, mediaKindOf } from '../../lib/model/media-kind';
import type { AuditDocument } from '../../lib/model/schema';
import { LENS, tellLens } from './lens';

/** How long a page may take to answer before it counts as not read. */
const PATIENCE = 10_000;
/** An injection waits for the page to be parsed; after this long the popup says so. */
const LOADING = 1_500;

/** A tab as it is asked what its page is. */
export interface Tab {
  id: number;
  /** Empty where the browser does not let us see it. */
  url: string;
  windowId: number;
  isLoading: boolean;
}

/** The tab in front; null where there is none. Its address is known because opening the popup grants activeTab. */
export async function activeTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ? tabOf(tab) : null;
}

/** A tab of the browser; null where it has none of our kind. */
export const tabOf = ({ id, url = '', windowId, status }: Browser.tabs.Tab): Tab | null =>
  id === undefined ? null : { id, url, windowId, isLoading: status === 'loading' };

/** What the lens says of a tab, injecting it first. */
export async function ask(tab: Tab | null, message: Command, isImpatient = false): Promise<PopupState> {
  if (!tab) return { phase: 'browserPage' };
  try {
    const kind = await kindOf(tab, isImpatient);
    if (kind !== 'page') return documentState(kind, tab.url);
    const injected = browser.scripting.executeScript({
      target: { tabId: tab.id },
      files: [LENS],
      // Not before the page is parsed, unless asked for now.
      injectImmediately: isImpatient,
    });
    const patience = after(tab.isLoading && !isImpatient ? LOADING : PATIENCE);
    const isIn = await Promise.race([injected.then(() => true), patience]);
    if (!isIn) return { phase: tab.isLoading ? 'pageLoading' : 'failed' };
  } catch (error) {
    // Firefox shows documents in a viewer of its own, which no extension may read.
    const kind = mediaKindOf(null, tab.url);
    if (/^(?:https?|file):/.test(tab.url) && kind !== 'page') return documentState(kind, tab.url);
    return { phase: await accessProblemOf(tab.url, String(error)) };
  }
  try {
    // Answered by our own script; what it says of the page is shown as text and nothing else.
    const state = (await Promise.race([tellLens(tab.id, message), after(PATIENCE)])) as State | null;
    return state ? { phase: 'ready', ...state } : { phase: 'failed' };
  } catch {
    return { phase: 'failed' };
  }
}

/** A document that can be read is offered to be audited, also one on this device: its page says how. */
export function documentState(kind: DocumentKind, url: string): Extract<PopupState, { phase: 'document' }> {
  const isRead = kind === 'pdf' || kind === 'office';
  return { phase: 'document', kind, address: isRead && /^(?:https?|file):/.test(url) ? url : null };
}

/** What the tab holds, by what it says of itself; a page that does not answer yet is asked again by the lens. */
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
 * Why a page cannot be read, by its address and what the browser said of it. Chromium hides the address of local files
 * from an extension that may not read them, and tells an error page and one of its own by its words alone.
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
