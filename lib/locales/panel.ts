import { EN } from './en/panel';
import type { Language } from './languages';
import { ZH_CN } from './zh-CN/panel';
import { ZH_TW } from './zh-TW/panel';

export type PanelWords = typeof ZH_CN;

/** What the panel on a page says, by language. */
export const PANEL_WORDS: Record<Language, PanelWords> = { 'zh-CN': ZH_CN, 'zh-TW': ZH_TW, en: EN };
