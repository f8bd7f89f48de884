import type { Language } from '../locales/languages';
import type { Finding } from '../model/schema';
import { languageFor, readSettings } from '../settings';

/** How findings are shown: in which language, and down to which severity. */
export interface DisplaySettings {
  language: Language;
  severity: Finding['severity'];
}

/** Returns the display settings from what is stored, whatever that is. */
export function displaySettingsOf(stored: unknown, browserLanguage: string): DisplaySettings {
  const settings = readSettings(stored);
  return { language: languageFor(settings, browserLanguage), severity: settings.severity };
}
