import { SIDE_PANEL_EN } from './en/side-panel';
import type { Language } from './languages';
import { SIDE_PANEL_ZH_CN, type SidePanelWords } from './zh-CN/side-panel';
import { SIDE_PANEL_ZH_TW } from './zh-TW/side-panel';

export const SIDE_PANEL_WORDS: Record<Language, SidePanelWords> = {
  'zh-CN': SIDE_PANEL_ZH_CN,
  'zh-TW': SIDE_PANEL_ZH_TW,
  en: SIDE_PANEL_EN,
};
