import { browser } from 'wxt/browser';
import type { Obstacle, PopupState, ScriptTarget } from '../../components/popup/state';
import type { Command } from '../../lib/commands';
import type { DocumentKind } from '../../lib/locales/documents';
import { answerTo } from '../../lib/messaging/answers';
import type { Message } from '../../lib/messaging/messages';
import { type MediaKind, mediaKindOf } from '../../lib/model/media-kind';
import type { AuditDocument } from '../../lib/model/schema';
import { LENS, tellLens } from '../shared/lens';

/** How long a page may take to answer before it counts as not read. */
const PATIENCE = 10_000;
/** An injection waits for the page to be parsed; after this long the popup says so. */
const LOADING = 1_500;

/** The tab the popup was opened over. */
export interface Tab {
  id: number;
  url: string;
  isLoading: boolean;
}

/** The tab in front; null where there is none. Its address is known because opening the popup grants activeTab. */
export async function activeTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '', isLoading: tab.status === 'loading' };
}

/** Says something to the lens in a tab. */
export const tell = (tab: Tab, message: Command | { type: 'conversion' }): Promise<unknown> =>
  tellLens(tab.id, message);

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
    return { phase: await obstacleOf(tab.url, String(error)) };
  }
  try {
    // Answered by our own script; what it says of the page is shown as text and nothing else.
    const state = (await Promise.race([tell(tab, message), after(PATIENCE)])) as State | null;
    return state ? { phase: 'ready', ...state } : { phase: 'failed' };
  } catch {
    return { phase: 'failed' };
  }
}

/** A document that can be read is offered to be audited, also one on this device: its page says how. */
function documentState(kind: DocumentKind, url: string): PopupState {
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
async function obstacleOf(url: string, said: string): Promise<Obstacle> {
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

interface Conversion {
  target?: ScriptTarget;
  ignored?: number;
  changed?: number;
  script?: string | null;
}

/**
 * What the page's text is shown in now (the original where no conversion was ever asked for), and how many places were
 * left as they are because the page keeps putting them back.
 */
export async function shownIn(tab: Tab): Promise<{ target: ScriptTarget; contested: number }> {
  const state = (await tell(tab, { type: 'conversion' }).catch(() => null)) as Conversion | null;
  return { target: state?.target ?? 'original', contested: state?.ignored ?? 0 };
}

/** Shows the page in another script. @throws where it could not be done */
export async function convert(tab: Tab, target: ScriptTarget): Promise<{ changed: number; isChinese: boolean }> {
  const message: Message = { type: 'convertTab', tabId: tab.id, target };
  const reply = (await answerTo(() => browser.runtime.sendMessage(message))) as Conversion | null | undefined;
  if (typeof reply?.changed !== 'number') throw new Error('The page was not converted');
  return { changed: reply.changed, isChinese: reply.target === undefined || reply.target === target };
}

/** How many reports the page in a tab links to by their titles: a list of reports has several. 0 where it cannot be told. */
export async function linkedReports({ id, url }: Tab): Promise<number> {
  if (!/^https?:/.test(url)) return 0;
  try {
    const [{ linksIn }, { namedReports }] = await Promise.all([
      import('../shared/links'),
      import('../../lib/library/batch/links'),
    ]);
    return namedReports(await linksIn(id), url).length;
  } catch {
    return 0;
  }
}
