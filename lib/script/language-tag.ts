import type { Target } from './types';

const TAGS: Record<Target, string> = {
  s: 'zh-Hans',
  t: 'zh-Hant',
  tw: 'zh-Hant-TW',
  twp: 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
};

/** What `lang` becomes when its text is converted to `target`; `null` where it does not say Chinese. */
export const languageTag = (lang: string, target: Target): string | null =>
  /^zh(-|$)/i.test(lang) ? TAGS[target] : null;
