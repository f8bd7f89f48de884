import { browser } from 'wxt/browser';
import type { Language } from '../../lib/locales/languages';
import { languageFor, readSettings, SETTINGS_KEY, type Settings } from '../../lib/settings';

/** Returns the stored settings, with defaults for what cannot be read. */
export async function storedSettings(): Promise<Settings> {
  return readSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/** Returns the language of the extension: the one chosen, otherwise the nearest to the browser's. */
export const languageOf = (settings: Settings): Language => languageFor(settings, browser.i18n.getUILanguage());
