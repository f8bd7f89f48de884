import type { Language } from '../../lib/locales/languages';
import { EN } from './words-en';
import { ZH_CN } from './words-zh-cn';
import { ZH_TW } from './words-zh-tw';

export type OverlayWords = typeof ZH_CN;

export const OVERLAY_WORDS: Record<Language, OverlayWords> = { 'zh-CN': ZH_CN, 'zh-TW': ZH_TW, en: EN };
