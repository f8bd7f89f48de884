import * as z from 'zod/mini';
import { LANGUAGES, type Language, nearestLanguage } from './sentences';

/** Where settings are kept in `storage.local`. */
export const SETTINGS_KEY = 'settings';

/** A host name, or `*.` before one for all under it. */
const SITE = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/;

const settings = z.object({
  /** Whether pages of government sites are looked at as they open; otherwise only when asked. */
  automatic: z.catch(z.boolean(), true),
  language: z.catch(z.enum(['auto', ...LANGUAGES]), 'auto'),
  /** The least severity that is shown. */
  severity: z.catch(z.enum(['error', 'warning', 'notice']), 'notice'),
  /** Further sites beside *.gov.cn: `www.example.com`, or `*.example.com` for all hosts under it. */
  sites: z.catch(z.array(z.string().check(z.regex(SITE))), []),
});
export type Settings = z.infer<typeof settings>;

export const DEFAULT_SETTINGS: Settings = settings.parse({});

/** Settings as stored; whatever is missing or cannot be read is at its default. */
export function readSettings(value: unknown): Settings {
  const read = settings.safeParse(value);
  return read.success ? read.data : DEFAULT_SETTINGS;
}

/** The language to speak: the one chosen, else the one of ours nearest to the browser's. */
export const languageFor = ({ language }: Settings, browserLanguage: string): Language =>
  language === 'auto' ? nearestLanguage(browserLanguage) : language;

/** A site from what a person typed: an address, a host, or `*.host`. Null where it is none. */
export function parseSite(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const wild = /^(?:\*:\/\/)?\*\./.test(typed);
  const bare = typed.replace(/^(?:[a-z*]+:\/\/)?(?:\*\.)?/, '');
  const address = `http://${bare}`;
  if (!bare || !URL.canParse(address)) return null;
  const site = `${wild ? '*.' : ''}${new URL(address).hostname}`;
  return SITE.test(site) ? site : null;
}

/** The match pattern of a site, as permissions and content scripts take it. */
export const sitePattern = (site: string): string => `*://${site}/*`;
