import { SETTINGS_EN } from './en/settings';
import type { Language } from './languages';
import { SETTINGS_ZH_CN, type SettingsWords } from './zh-CN/settings';
import { SETTINGS_ZH_TW } from './zh-TW/settings';

export const SETTINGS_WORDS: Record<Language, SettingsWords> = {
  'zh-CN': SETTINGS_ZH_CN,
  'zh-TW': SETTINGS_ZH_TW,
  en: SETTINGS_EN,
};
