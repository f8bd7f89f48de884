import { HELP_EN } from './en/help';
import type { Language } from './languages';
import { HELP_ZH_CN } from './zh-CN/help';
import { HELP_ZH_TW } from './zh-TW/help';

/** Every word of the help page. The compiler sees to it that each language has them all. */
export type HelpWords = typeof HELP_ZH_CN;

export const HELP_WORDS: Record<Language, HelpWords> = { 'zh-CN': HELP_ZH_CN, 'zh-TW': HELP_ZH_TW, en: HELP_EN };
