import { PANEL_EN } from './en/panel';
import type { Language } from './languages';
import { PANEL_ZH_CN, type PanelWords } from './zh-CN/panel';
import { PANEL_ZH_TW } from './zh-TW/panel';

export type { PanelWords } from './zh-CN/panel';

/** The panel's words by language. A page is given only those of its own language, see `panel-words.ts`. */
export const PANEL_WORDS: Record<Language, PanelWords> = { 'zh-CN': PANEL_ZH_CN, 'zh-TW': PANEL_ZH_TW, en: PANEL_EN };
