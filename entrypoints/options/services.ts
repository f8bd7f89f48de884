import { browser } from 'wxt/browser';
import type { Change, Kept, OptionsServices, Part } from '../../components/options/services';
import { deleteStore, withStore } from '../../lib/library';
import { SavedBatch } from '../../lib/library/batch/saved-batch';
import { isUnreadable } from '../../lib/model/store-error';
import { placedSites } from '../../lib/overlay/placement';
import { OWN_WORDS_KEY, type OwnWords, readOwnWords } from '../../lib/script/own-words';
import { REMEMBERED_KEY } from '../../lib/script/remembered';
import { OPEN_SITES_KEY, PLACEMENT_KEY, readSettings, SETTINGS_KEY, sitePattern } from '../../lib/settings';
import { commands } from '../shared/commands';
import { changeStored } from '../shared/in-turn';
import { storedSettings } from '../shared/settings';
import { forgetRemembered, remember, remembered } from '../shared/site-scripts';

const isFirefox = import.meta.env.BROWSER === 'firefox';

/** Opens the browser's page for shortcuts: by an API in Firefox since 137, elsewhere by its address. */
function openShortcuts(): void {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?(): Promise<void> };
  if (openShortcutSettings) void openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

async function withBatch<T>(work: (batch: SavedBatch) => Promise<T>): Promise<T> {
  const batch = await SavedBatch.open();
  try {
    return await work(batch);
  } finally {
    batch.close();
  }
}

/** Returns the count; null if the data is unreadable for good, not only at the moment. */
const unlessUnreadable = (count: Promise<number>): Promise<number | null> =>
  count.catch((error: unknown) => {
    if (isUnreadable(error)) return null;
    throw error;
  });

async function ownWords(): Promise<OwnWords> {
  return readOwnWords((await browser.storage.local.get(OWN_WORDS_KEY))[OWN_WORDS_KEY]);
}

async function counts(): Promise<Kept['counts']> {
  const kept = await browser.storage.local.get([SETTINGS_KEY, OPEN_SITES_KEY, PLACEMENT_KEY]);
  const open = kept[OPEN_SITES_KEY];
  const sites = new Set([...(Array.isArray(open) ? open : []), ...placedSites(kept[PLACEMENT_KEY])]);
  return {
    library: await unlessUnreadable(withStore(async (store) => (await store.list({ limit: 0 })).total)),
    dismissals: await unlessUnreadable(withStore((store) => store.dismissals.count())),
    tasks: await unlessUnreadable(withStore((store) => store.tasks.count())),
    batch: await unlessUnreadable(withBatch(async (batch) => (await batch.load())?.items.length ?? 0)),
    open: sites.size,
    scripts: Object.keys(await remembered()).length,
    words: (await ownWords()).words.length,
    settings: SETTINGS_KEY in kept ? 1 : 0,
  };
}

/** Clears a part; if the database is unreadable, nothing in it can be deleted separately, so the whole is deleted. */
const orWhole = (clearing: Promise<void>, deleteWhole: () => Promise<void>): Promise<void> =>
  clearing.catch((error: unknown) => {
    if (isUnreadable(error)) return deleteWhole();
    throw error;
  });

const CLEAR: Record<Part, () => Promise<void>> = {
  library: () =>
    orWhole(
      withStore((store) => store.removeAll()),
      deleteStore,
    ),
  dismissals: () =>
    orWhole(
      withStore((store) => store.dismissals.clear()),
      deleteStore,
    ),
  tasks: () =>
    orWhole(
      withStore((store) => store.tasks.clear()),
      deleteStore,
    ),
  batch: () =>
    orWhole(
      withBatch((batch) => batch.clear()),
      SavedBatch.delete,
    ),
  open: () => browser.storage.local.remove([OPEN_SITES_KEY, PLACEMENT_KEY]),
  scripts: forgetRemembered,
  words: () => browser.storage.local.remove(OWN_WORDS_KEY),
  settings: async () => {
    const origins = (await storedSettings()).sites.map(sitePattern);
    // Permissions that were granted for added sites are revoked with them.
    if (origins.length) await browser.permissions.remove({ origins });
    await browser.storage.local.remove(SETTINGS_KEY);
  },
};

/** The storage keys whose values the options page shows. */
const SHOWN = [SETTINGS_KEY, OWN_WORDS_KEY, REMEMBERED_KEY];

/** Changes a stored value based on its current value, and returns the new one. */
async function changed<T>(key: string, read: (stored: unknown) => T, work: Change<T>): Promise<T> {
  let now: T | undefined;
  await changeStored(key, (stored) => {
    const before = read(stored);
    now = { ...before, ...work(before) };
    return now;
  });
  return now as T;
}

/** The services of the options page's views, by the browser. */
export const services: OptionsServices = {
  change: (work) => changed(SETTINGS_KEY, readSettings, work),
  watch: (onChange) => {
    const listen = (changes: Record<string, unknown>): void => {
      if (SHOWN.some((key) => key in changes)) void storedSettings().then(onChange);
    };
    browser.storage.local.onChanged.addListener(listen);
    return () => browser.storage.local.onChanged.removeListener(listen);
  },
  allow: (site) => browser.permissions.request({ origins: [sitePattern(site)] }),
  disallow: async (site) => void (await browser.permissions.remove({ origins: [sitePattern(site)] })),
  remembered,
  forget: (site) => remember(site, null),
  ownWords,
  changeOwnWords: (work) => changed(OWN_WORDS_KEY, readOwnWords, work),
  commands,
  seesPdf: !isFirefox,
  openShortcuts: isFirefox && !('openShortcutSettings' in (browser.commands ?? {})) ? null : openShortcuts,
  openLibrary: () => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') }),
  stored: async () => ({ counts: await counts(), bytes: (await navigator.storage.estimate()).usage ?? 0 }),
  clear: async (parts) => {
    for (const part of parts) await CLEAR[part]();
  },
};
