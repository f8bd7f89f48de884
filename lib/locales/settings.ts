import { SETTINGS_EN } from './en/settings';
import type { Language } from './languages';
import { SETTINGS_ZH_CN } from './zh-CN/settings';
import { SETTINGS_ZH_TW } from './zh-TW/settings';

/** Every word of the settings page. The compiler sees to it that each language has them all. */
export type SettingsWords = typeof SETTINGS_ZH_CN;

export const SETTINGS_WORDS: Record<Language, SettingsWords> = {
  'zh-CN': SETTINGS_ZH_CN,
  'zh-TW': SETTINGS_ZH_TW,
  en: SETTINGS_EN,
};
