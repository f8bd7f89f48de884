import type { Target } from './types';

const TAGS: Record<Target, string> = {
  s: 'zh-Hans',
  t: 'zh-Hant',
  tw: 'zh-Hant-TW',
  twp: 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
};

/** Returns the language tag (BCP 47) of a text once it is converted to `target`; `null` where `lang` is not Chinese. */
export const languageTag = (lang: string, target: Target): string | null =>
  /^zh(-|$)/i.test(lang) ? TAGS[target] : null;
