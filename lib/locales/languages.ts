export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Returns our language nearest to a language tag (BCP 47, or with underscores as older tags have): Chinese by its
 * script, otherwise by its region; English for everything else.
 */
export function nearestLanguage(tag: string): Language {
  const [language, ...subtags] = tag.toLowerCase().split(/[-_]/);
  if (language !== 'zh') return 'en';
  if (subtags.includes('hans')) return 'zh-CN';
  return ['hant', 'tw', 'hk', 'mo'].some((subtag) => subtags.includes(subtag)) ? 'zh-TW' : 'zh-CN';
}
