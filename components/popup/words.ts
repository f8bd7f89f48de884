import { provideDocumentWords } from '../../lib/locales/document-words';
import type { DocumentWords } from '../../lib/locales/documents';
import type { Language } from '../../lib/locales/languages';
import type { PanelWords } from '../../lib/locales/panel';
import { providePanelWords } from '../../lib/locales/panel-words';
import type { PopupWords } from '../../lib/locales/popup';
import { provideVerdictWords, type VerdictWords } from '../../lib/locales/verdict-words';
import type { AuditDocument } from '../../lib/model/schema';

/** Loads by language the words of the popup, the names of states, and the words of the panel and about documents. */
const LOAD: Record<Language, () => Promise<[PopupWords, VerdictWords, PanelWords, DocumentWords]>> = {
  'zh-CN': () =>
    Promise.all([
      import('../../lib/locales/zh-CN/popup').then(({ POPUP_ZH_CN }) => POPUP_ZH_CN),
      import('../../lib/locales/zh-CN/verdict').then(({ VERDICT_ZH_CN }) => VERDICT_ZH_CN),
      import('../../lib/locales/zh-CN/panel').then(({ PANEL_ZH_CN }) => PANEL_ZH_CN),
      import('../../lib/locales/zh-CN/documents').then(({ DOCUMENTS_ZH_CN }) => DOCUMENTS_ZH_CN),
    ]),
  'zh-TW': () =>
    Promise.all([
      import('../../lib/locales/zh-TW/popup').then(({ POPUP_ZH_TW }) => POPUP_ZH_TW),
      import('../../lib/locales/zh-TW/verdict').then(({ VERDICT_ZH_TW }) => VERDICT_ZH_TW),
      import('../../lib/locales/zh-TW/panel').then(({ PANEL_ZH_TW }) => PANEL_ZH_TW),
      import('../../lib/locales/zh-TW/documents').then(({ DOCUMENTS_ZH_TW }) => DOCUMENTS_ZH_TW),
    ]),
  en: () =>
    Promise.all([
      import('../../lib/locales/en/popup').then(({ POPUP_EN }) => POPUP_EN),
      import('../../lib/locales/en/verdict').then(({ VERDICT_EN }) => VERDICT_EN),
      import('../../lib/locales/en/panel').then(({ PANEL_EN }) => PANEL_EN),
      import('../../lib/locales/en/documents').then(({ DOCUMENTS_EN }) => DOCUMENTS_EN),
    ]),
};

/** Returns what a page was taken for and why, in a sentence; null if that is obvious. */
export async function sayTaken(audit: AuditDocument, language: Language): Promise<string | null> {
  if (audit.report && !audit.detection.perhaps) return null;
  // Loaded only here, because few pages need it and the popup should open without these words.
  const { sayDetection } = await import('../../lib/locales/detection');
  return sayDetection(audit, language);
}

/**
 * Loads the popup's words in one language, and provides those of its parts: it opens fast only without the other
 * languages.
 */
export async function popupWords(language: Language): Promise<PopupWords> {
  const [words, states, panel, documents] = await LOAD[language]();
  provideDocumentWords(language, documents);
  providePanelWords(language, panel);
  provideVerdictWords(language, states);
  return words;
}
