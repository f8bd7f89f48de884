import type { Language } from '../../lib/locales/languages';
import type { PanelWords } from '../../lib/locales/panel';
import { providePanelWords } from '../../lib/locales/panel-words';
import { provideVerdictWords, type VerdictWords } from '../../lib/locales/verdict-words';
import type { ZH_CN } from './words-zh-cn';

export type PopupWords = typeof ZH_CN;

const LOAD: Record<Language, () => Promise<PopupWords>> = {
  'zh-CN': async () => (await import('./words-zh-cn')).ZH_CN,
  'zh-TW': async () => (await import('./words-zh-tw')).ZH_TW,
  en: async () => (await import('./words-en')).EN,
};

const LOAD_STATES: Record<Language, () => Promise<VerdictWords>> = {
  'zh-CN': async () => (await import('../../lib/locales/zh-CN/verdict')).VERDICT_ZH_CN,
  'zh-TW': async () => (await import('../../lib/locales/zh-TW/verdict')).VERDICT_ZH_TW,
  en: async () => (await import('../../lib/locales/en/verdict')).VERDICT_EN,
};

const LOAD_PANEL: Record<Language, () => Promise<PanelWords>> = {
  'zh-CN': async () => (await import('../../lib/locales/zh-CN/panel')).PANEL_ZH_CN,
  'zh-TW': async () => (await import('../../lib/locales/zh-TW/panel')).PANEL_ZH_TW,
  en: async () => (await import('../../lib/locales/en/panel')).PANEL_EN,
};

/** What the popup says in one language, with the names of states and what the panel calls things: it opens at once only if it does not bring them all. */
export async function popupWords(language: Language): Promise<PopupWords> {
  const [words, states, panel] = await Promise.all([LOAD[language](), LOAD_STATES[language](), LOAD_PANEL[language]()]);
  providePanelWords(language, panel);
  provideVerdictWords(language, states);
  return words;
}
