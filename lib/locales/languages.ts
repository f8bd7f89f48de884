export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The language of ours nearest to a language tag (BCP 47, or with the underscores of older ones): Chinese by its script,
 * else by its region; everything else English.
 */
export function nearestLanguage(tag: string): Language {
  const [language, ...subtags] = tag.toLowerCase().split(/[-_]/);
  if (language !== 'zh') return 'en';
  if (subtags.includes('hans')) return 'zh-CN';
  return ['hant', 'tw', 'hk', 'mo'].some((subtag) => subtags.includes(subtag)) ? 'zh-TW' : 'zh-CN';
}
