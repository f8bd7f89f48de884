import { browser } from 'wxt/browser';
import type { Language } from '../../lib/locales/languages';
import { languageFor, readSettings, SETTINGS_KEY, type Settings } from '../../lib/settings';

/** The settings as they are stored; what cannot be read is at its default. */
export async function storedSettings(): Promise<Settings> {
  return readSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/** The language that the extension speaks: the one chosen, else the nearest to the browser's. */
export const languageOf = (settings: Settings): Language => languageFor(settings, browser.i18n.getUILanguage());
