import type { Language } from '../../lib/locales';
import { EN } from './words-en';
import { ZH_CN } from './words-zh-cn';
import { ZH_TW } from './words-zh-tw';

/** Every word of the help page. The compiler sees to it that each language has them all. */
export type Words = typeof ZH_CN;

export const WORDS: Record<Language, Words> = { 'zh-CN': ZH_CN, 'zh-TW': ZH_TW, en: EN };
