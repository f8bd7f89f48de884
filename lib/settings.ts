import { LANGUAGES, type Language, nearestLanguage } from './locales/languages';
import { urlOf } from './text/address';

/** Where settings are kept in `storage.local`. */
export const SETTINGS_KEY = 'settings';

/** Where the sites are kept, beside them, on which the panel was left open. */
export const OPEN_SITES_KEY = 'openOn';

/** Where it is kept how wide the panel is, and on which sites panel or tab were moved or put away. */
export const PLACEMENT_KEY = 'placement';

/** A host name, or `*.` before one for all under it. */
const SITE = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/;

export interface Settings {
  /** Whether pages of government sites are looked at as they open; otherwise only when asked. */
  automatic: boolean;
  language: Language | 'auto';
  /** The least severity that is shown. */
  severity: 'error' | 'warning' | 'notice';
  /** Further sites beside *.gov.cn: `www.example.com`, or `*.example.com` for all hosts under it. */
  sites: string[];
  /** Whether PDFs on government sites are opened on the page that audits them, where the browser lets us know of them. */
  takesPdf: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  automatic: true,
  language: 'auto',
  severity: 'notice',
  sites: [],
  takesPdf: false,
};

/** Settings as stored; whatever is missing or cannot be read is at its default. */
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

/** The language to speak: the one chosen, else the one of ours nearest to the browser's. */
export const languageFor = ({ language }: Settings, browserLanguage: string): Language =>
  language === 'auto' ? nearestLanguage(browserLanguage) : language;

/** A site from what a person typed: an address, a host, or `*.host`. Null where it is none. */
export function parseSite(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const wild = /^(?:\*:\/\/)?\*\./.test(typed);
  const bare = typed.replace(/^(?:[a-z*]+:\/\/)?(?:\*\.)?/, '');
  const host = bare ? urlOf(`http://${bare}`)?.hostname : undefined;
  if (host === undefined) return null;
  const site = `${wild ? '*.' : ''}${host}`;
  return SITE.test(site) ? site : null;
}

/** The match pattern of a site, as permissions and content scripts take it. */
export const sitePattern = (site: string): string => `*://${site}/*`;
