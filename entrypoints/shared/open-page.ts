import { browser } from 'wxt/browser';
import type { Opened, TaskServices } from '../../components/tasks/services';
import { findingOf } from '../../lib/model/dismissals';
import { isActive } from '../../lib/model/is-active';
import type { AuditDocument } from '../../lib/model/schema';
import { shownOf } from '../../lib/overlay/shown-findings';
import { sitePattern } from '../../lib/settings';
import type { FindingKey } from '../../lib/tasks/decisions';
import { LENS, tellLens } from './lens';
import { storedSettings } from './settings';

/** Maximum time in milliseconds to wait for a page to load. */
const PATIENCE = 30_000;

/** The tab that pages are opened in, one after another. */
let ours: Promise<number | undefined> | undefined;
/** Number of requests to open a page, to tell the latest. */
let wanted = 0;

/** Chooses a finding on the audited page of a tab. */
type Choose = (tabId: number, audit: AuditDocument, finding: FindingKey) => Promise<Opened>;

/**
 * Returns a function that opens web pages, each in the tab that was opened last, or in the active tab if that shows the
 * page already, and chooses a finding there. It resolves to null if another page was requested meanwhile.
 */
export const pageOpener =
  (choose: Choose): TaskServices['openAt'] =>
  (url, finding) =>
    openPage(url, finding, choose);

async function openPage(url: string, finding: FindingKey, choose: Choose): Promise<Opened | null> {
  wanted += 1;
  const own = wanted;
  const isAllowed = await browser.permissions.contains({ origins: [sitePattern(new URL(url).hostname)] });
  const tabId = await show(url, isAllowed);
  if (own !== wanted) return null;
  if (!isAllowed) return 'notAllowed';
  if (tabId === null) return 'open';
  await browser.scripting.executeScript({ target: { tabId }, files: [LENS] });
  const state = (await tellLens(tabId, { type: 'state' })) as { audit: AuditDocument } | null;
  if (!state?.audit.report) await tellLens(tabId, { type: 'auditAnyway' });
  const audit = ((await tellLens(tabId, { type: 'state' })) as { audit: AuditDocument } | null)?.audit;
  if (own !== wanted) return null;
  return audit ? choose(tabId, audit, finding) : 'open';
}

/** Opens the panel on the page and goes to the finding. */
export const chooseOnPage: Choose = async (tabId, audit, finding) => {
  const shown = shownOf(audit, (await storedSettings()).severity);
  const found = findingOf(shown, finding);
  // A panel opened anew has nothing chosen, so this number of steps leads to the finding.
  await tellLens(tabId, { type: 'close' });
  if (found && isActive(found)) {
    await tellLens(tabId, { type: 'step', by: shown.findings.indexOf(found) + 1 });
    return 'chosen';
  }
  await tellLens(tabId, { type: 'open' });
  return found ? 'open' : 'noFinding';
};

/** Shows a page. Resolves to its tab, or null if it did not load. */
async function show(url: string, isAllowed: boolean): Promise<number | null> {
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  if (front?.url === url) ours = Promise.resolve(front.id);
  const tabId = await ourTab();
  const tab = tabId === undefined ? null : await browser.tabs.get(tabId).catch(() => null);
  if (tabId === undefined || !tab) return null;
  if (tab.url === url && tab.status === 'complete') {
    await browser.tabs.update(tabId, { active: true });
    return tabId;
  }
  const loaded = isAllowed ? whenLoaded(tabId) : null;
  await browser.tabs.update(tabId, { url, active: true });
  return (await loaded) === false ? null : tabId;
}

/**
 * Returns the tab that pages are opened in; it is opened once, even for simultaneous requests, and again if it was
 * closed.
 */
function ourTab(): Promise<number | undefined> {
  const isThere = (id: number | undefined): Promise<boolean> =>
    id === undefined
      ? Promise.resolve(false)
      : browser.tabs.get(id).then(
          () => true,
          () => false,
        );
  ours = ours ? ours.then(async (id) => ((await isThere(id)) ? id : openTab())) : openTab();
  return ours;
}

const openTab = async (): Promise<number | undefined> =>
  (await browser.tabs.create({ url: 'about:blank', active: false })).id;

/** Resolves to true when the tab's next page has loaded; false if that takes too long or the tab is closed. */
function whenLoaded(tabId: number): Promise<boolean> {
  return new Promise((resolve) => {
    let isOnItsWay = false;
    const end = (isLoaded: boolean) => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(follow);
      browser.tabs.onRemoved.removeListener(close);
      resolve(isLoaded);
    };
    const follow = (id: number, { status }: { status?: string }, { url = '' }: { url?: string }) => {
      if (id !== tabId) return;
      isOnItsWay ||= status === 'loading';
      if (isOnItsWay && status === 'complete' && /^https?:/.test(url)) end(true);
    };
    const close = (id: number) => {
      if (id === tabId) end(false);
    };
    const timer = setTimeout(() => end(false), PATIENCE);
    browser.tabs.onUpdated.addListener(follow);
    browser.tabs.onRemoved.addListener(close);
  });
}
