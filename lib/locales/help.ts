import { HELP_EN } from './en/help';
import type { Language } from './languages';
import { HELP_ZH_CN, type HelpWords } from './zh-CN/help';
import { HELP_ZH_TW } from './zh-TW/help';

export const HELP_WORDS: Record<Language, HelpWords> = { 'zh-CN': HELP_ZH_CN, 'zh-TW': HELP_ZH_TW, en: HELP_EN };
