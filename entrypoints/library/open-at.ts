import { browser } from 'wxt/browser';
import type { Opened } from '../../components/tasks/services';
import { findingOf } from '../../lib/model/dismissals';
import { isActive } from '../../lib/model/is-active';
import type { AuditDocument } from '../../lib/model/schema';
import { shownOf } from '../../lib/overlay/shown-findings';
import { sitePattern } from '../../lib/settings';
import type { FindingKey } from '../../lib/tasks/decisions';
import { LENS, tellLens } from '../shared/lens';
import { storedSettings } from '../shared/settings';

/** How long a page may take to load before nobody waits for it any more. */
const PATIENCE = 30_000;

/** The tabs that pages are opened in, one after another: here, and in a window beside. */
const ours = new Map<boolean, Promise<number | undefined>>();
/** How often something was to be opened. */
let wanted = 0;

/**
 * Opens a page of the web in the tab that was opened the last time, and chooses a finding on it: the panel is open there, at
 * the place of the finding. Null where another was wanted meanwhile.
 *
 * @param isBeside in a window of its own, without leaving the one that is worked in
 */
export async function openAt(url: string, finding: FindingKey, isBeside: boolean): Promise<Opened | null> {
  wanted += 1;
  const own = wanted;
  const isAllowed = await browser.permissions.contains({ origins: [sitePattern(new URL(url).hostname)] });
  const tabId = await show(url, isAllowed, isBeside);
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

async function choose(tabId: number, audit: AuditDocument, finding: FindingKey): Promise<Opened> {
  const shown = shownOf(audit, (await storedSettings()).severity);
  const found = findingOf(shown, finding);
  // Begun anew, nothing is chosen, and so many steps lead to the finding.
  await tellLens(tabId, { type: 'close' });
  if (found && isActive(found)) {
    await tellLens(tabId, { type: 'step', by: shown.findings.indexOf(found) + 1 });
    return 'chosen';
  }
  await tellLens(tabId, { type: 'open' });
  return found ? 'open' : 'noFinding';
}

/** Shows a page. Gives its tab, or null where it did not load. */
async function show(url: string, isAllowed: boolean, isBeside: boolean): Promise<number | null> {
  const tabId = await ourTab(isBeside);
  const tab = tabId === undefined ? null : await browser.tabs.get(tabId).catch(() => null);
  if (tabId === undefined || !tab) return null;
  const front = isBeside ? {} : { active: true };
  if (tab.url === url && tab.status === 'complete') {
    await browser.tabs.update(tabId, front);
    return tabId;
  }
  const loaded = isAllowed ? whenLoaded(tabId) : null;
  await browser.tabs.update(tabId, { url, ...front });
  return (await loaded) === false ? null : tabId;
}

/** The tab that pages are opened in, opened once however many ask at a time, and again where it was closed. */
function ourTab(isBeside: boolean): Promise<number | undefined> {
  const open = isBeside ? openBeside : openHere;
  const isThere = (id: number | undefined): Promise<boolean> =>
    id === undefined
      ? Promise.resolve(false)
      : browser.tabs.get(id).then(
          () => true,
          () => false,
        );
  const known = ours.get(isBeside);
  const tab = known ? known.then(async (id) => ((await isThere(id)) ? id : open())) : open();
  ours.set(isBeside, tab);
  return tab;
}

const openHere = async (): Promise<number | undefined> =>
  (await browser.tabs.create({ url: 'about:blank', active: false })).id;

/** A window over the right half of the screen; the keyboard stays where it is. */
async function openBeside(): Promise<number | undefined> {
  const { availWidth, availHeight } = screen;
  const half = Math.round(availWidth / 2);
  const place = { left: availWidth - half, top: 0, width: half, height: availHeight };
  const blank = { url: 'about:blank' };
  // Not every browser lets a window be put there, or come without the focus.
  const opened = await browser.windows
    .create({ ...blank, focused: false, ...place })
    .catch(() => browser.windows.create(blank));
  return opened?.tabs?.[0]?.id;
}

/** Whether the page that a tab goes to next has loaded; false where that takes too long or the tab is closed. */
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
