import { LANGUAGES, type Language, nearestLanguage } from './locales/languages';
import { urlOf } from './text/address';

/** Key of the settings in `storage.local`. */
export const SETTINGS_KEY = 'settings';

/** Key of the sites on which the panel was left open. */
export const OPEN_SITES_KEY = 'openOn';

/** Key of the panel's width, and of the sites on which panel or tab were moved or put away. */
export const PLACEMENT_KEY = 'placement';

/** A host name, or one after `*.` for all hosts under it. */
const SITE = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/;

export interface Settings {
  /** Whether pages of government sites are detected and audited as they open; otherwise only on request. */
  automatic: boolean;
  language: Language | 'auto';
  /** The lowest severity that is shown. */
  severity: 'error' | 'warning' | 'notice';
  /** Further sites beside *.gov.cn: `www.example.com`, or `*.example.com` for all hosts under it. */
  sites: string[];
  /** Whether PDFs on government sites open on the page that audits them, where the browser tells us of them. */
  takesPdf: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  automatic: true,
  language: 'auto',
  severity: 'notice',
  sites: [],
  takesPdf: false,
};

/** Returns settings from a stored value; missing or invalid ones have their defaults. */
export function readSettings(value: unknown): Settings {
  const stored = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const { automatic, sites, takesPdf } = stored;
  const isSite = (site: unknown): site is string => typeof site === 'string' && SITE.test(site);
  return {
    automatic: typeof automatic === 'boolean' ? automatic : DEFAULT_SETTINGS.automatic,
    language: oneOf(['auto', ...LANGUAGES], stored.language) ?? DEFAULT_SETTINGS.language,
    severity: oneOf(['error', 'warning', 'notice'], stored.severity) ?? DEFAULT_SETTINGS.severity,
    sites: Array.isArray(sites) && sites.every(isSite) ? sites : DEFAULT_SETTINGS.sites,
    takesPdf: typeof takesPdf === 'boolean' ? takesPdf : DEFAULT_SETTINGS.takesPdf,
  };
}

const oneOf = <T>(known: readonly T[], value: unknown): T | undefined => known.find((each) => each === value);

/** Returns the chosen language, otherwise the one of ours nearest to the browser's. */
export const languageFor = ({ language }: Settings, browserLanguage: string): Language =>
  language === 'auto' ? nearestLanguage(browserLanguage) : language;

/** Returns a site from what a person typed: an address, a host, or `*.host`. Null where it is none. */
export function parseSite(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const wild = /^(?:\*:\/\/)?\*\./.test(typed);
  const bare = typed.replace(/^(?:[a-z*]+:\/\/)?(?:\*\.)?/, '');
  const host = bare ? urlOf(`http://${bare}`)?.hostname : undefined;
  if (host === undefined) return null;
  const site = `${wild ? '*.' : ''}${host}`;
  return SITE.test(site) ? site : null;
}

/** Returns the match pattern of a site, for permissions and content scripts. */
export const sitePattern = (site: string): string => `*://${site}/*`;
