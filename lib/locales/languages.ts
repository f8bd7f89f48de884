export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of ours nearest to a browser's: Chinese by script, everything else English. */
export function nearestLanguage(tag: string): Language {
  const lower = tag.toLowerCase();
  if (!lower.startsWith('zh')) return 'en';
  return /hant|tw|hk|mo/.test(lower) ? 'zh-TW' : 'zh-CN';
}
