import { EXPORT_EN } from './en/exported';
import { type Language, nearestLanguage } from './languages';
import { EXPORT_ZH_CN, type ExportSentences } from './zh-CN/exported';
import { EXPORT_ZH_TW } from './zh-TW/exported';

export type { ColumnName, ExportSentences } from './zh-CN/exported';

const SENTENCES: Record<Language, ExportSentences> = { 'zh-CN': EXPORT_ZH_CN, 'zh-TW': EXPORT_ZH_TW, en: EXPORT_EN };

/** Returns the sentences for a language tag, see `nearestLanguage`. */
export const sentencesFor = (lang = 'en'): ExportSentences => SENTENCES[nearestLanguage(lang)];
