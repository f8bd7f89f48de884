import type { Language } from '../../lib/locales/languages';
import type { ZH_CN } from './words-zh-cn';

export type PopupWords = typeof ZH_CN;

const LOAD: Record<Language, () => Promise<PopupWords>> = {
  'zh-CN': async () => (await import('./words-zh-cn')).ZH_CN,
  'zh-TW': async () => (await import('./words-zh-tw')).ZH_TW,
  en: async () => (await import('./words-en')).EN,
};

/** What the popup says in one language: it opens at once only if it does not bring them all. */
export const popupWords = (language: Language): Promise<PopupWords> => LOAD[language]();
