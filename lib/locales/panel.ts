import { PANEL_EN } from './en/panel';
import type { Language } from './languages';
import { PANEL_ZH_CN, type PanelWords } from './zh-CN/panel';
import { PANEL_ZH_TW } from './zh-TW/panel';

export type { PanelWords } from './zh-CN/panel';

/** What the panel on a page says, by language. The page is given those of the one it speaks, see `panel-words.ts`. */
export const PANEL_WORDS: Record<Language, PanelWords> = { 'zh-CN': PANEL_ZH_CN, 'zh-TW': PANEL_ZH_TW, en: PANEL_EN };
