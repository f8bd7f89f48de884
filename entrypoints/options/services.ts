import { browser } from 'wxt/browser';
import type { OptionsServices } from '../../components/options/services';
import { SavedBatch } from '../../lib/batch/saved-batch';
import { SETTINGS_KEY, sitePattern } from '../../lib/settings';
import { openStore, type Store } from '../../lib/store';
import { forgetRemembered, remember, remembered } from '../convert.content/remembered';

const isFirefox = import.meta.env.BROWSER === 'firefox';

/** Opens the library for one piece of work: another version of the extension may want to upgrade it. */
async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore();
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

/** Firefox has a call for it since 137; elsewhere the page has an address. */
function openShortcuts(): void {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?(): Promise<void> };
  if (openShortcutSettings) void openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** What the options ask for, answered by the browser. */
export const services: OptionsServices = {
  save: (settings) => browser.storage.local.set({ [SETTINGS_KEY]: settings }),
  allow: (site) => browser.permissions.request({ origins: [sitePattern(site)] }),
  disallow: async (site) => void (await browser.permissions.remove({ origins: [sitePattern(site)] })),
  remembered,
  forget: (site) => remember(site, null),
  commands: async () => {
    const commands = (await browser.commands?.getAll()) ?? [];
    return commands.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
  },
  openShortcuts: isFirefox && !('openShortcutSettings' in (browser.commands ?? {})) ? null : openShortcuts,
  openLibrary: () => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') }),
  stored: async () => {
    const { total } = await withStore((store) => store.list({ limit: 0 }));
    const { usage = 0 } = await navigator.storage.estimate();
    return { audits: total, bytes: usage };
  },
  clear: async () => {
    await withStore((store) => store.clear());
    const batch = await SavedBatch.open();
    await batch.clear();
    batch.close();
    await forgetRemembered();
    await browser.storage.local.remove(SETTINGS_KEY);
  },
};
