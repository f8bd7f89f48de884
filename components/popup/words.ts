import type { Language } from '../../lib/locales/languages';
import type { PanelWords } from '../../lib/locales/panel';
import { providePanelWords } from '../../lib/locales/panel-words';
import { provideVerdictWords, type VerdictWords } from '../../lib/locales/verdict-words';
import type { ZH_CN } from './words-zh-cn';

export type PopupWords = typeof ZH_CN;

/** By language: what the popup says, the names of states, and what the panel calls things. */
const LOAD: Record<Language, () => Promise<[PopupWords, VerdictWords, PanelWords]>> = {
  'zh-CN': () =>
    Promise.all([
      import('./words-zh-cn').then(({ ZH_CN }) => ZH_CN),
      import('../../lib/locales/zh-CN/verdict').then(({ VERDICT_ZH_CN }) => VERDICT_ZH_CN),
      import('../../lib/locales/zh-CN/panel').then(({ PANEL_ZH_CN }) => PANEL_ZH_CN),
    ]),
  'zh-TW': () =>
    Promise.all([
      import('./words-zh-tw').then(({ ZH_TW }) => ZH_TW),
      import('../../lib/locales/zh-TW/verdict').then(({ VERDICT_ZH_TW }) => VERDICT_ZH_TW),
      import('../../lib/locales/zh-TW/panel').then(({ PANEL_ZH_TW }) => PANEL_ZH_TW),
    ]),
  en: () =>
    Promise.all([
      import('./words-en').then(({ EN }) => EN),
      import('../../lib/locales/en/verdict').then(({ VERDICT_EN }) => VERDICT_EN),
      import('../../lib/locales/en/panel').then(({ PANEL_EN }) => PANEL_EN),
    ]),
};

/** What the popup says in one language, and provides what its parts say: it opens at once only if it does not bring all three. */
export async function popupWords(language: Language): Promise<PopupWords> {
  const [words, states, panel] = await LOAD[language]();
  providePanelWords(language, panel);
  provideVerdictWords(language, states);
  return words;
}
