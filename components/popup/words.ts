import type { Language } from '../../lib/sentences/languages';
import { EN } from './words-en';
import { ZH_CN } from './words-zh-cn';
import { ZH_TW } from './words-zh-tw';

export type PopupWords = typeof ZH_CN;

export const POPUP_WORDS: Record<Language, PopupWords> = { 'zh-CN': ZH_CN, 'zh-TW': ZH_TW, en: EN };
