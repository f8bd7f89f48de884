import { type Catalogue, provideCatalogue } from '../../lib/locales/catalogues';
import type { DocumentWords } from '../../lib/locales/documents';
import { LANGUAGES, type Language } from '../../lib/locales/languages';
import type { PanelWords } from '../../lib/locales/panel';
import { provideSummaryWords } from '../../lib/locales/summary';
import { provideVerdictWords, type VerdictWords } from '../../lib/locales/verdict-words';
import type { SummaryWords } from '../../lib/locales/zh-CN/summary';
import { readOnce } from './read-once';

/**
 * The words of findings, verdicts, panel and summaries, and of what is no page, in one language, as in the file `words.json`
 * of our package.
 */
export interface Words {
  sentences: Catalogue;
  verdict: VerdictWords;
  panel: PanelWords;
  documents: DocumentWords;
  summary: SummaryWords;
}

/**
 * Reads the words from our own package when they are first needed: the worker's script, which is compiled at each
 * start, does not include them. From then on sentences are available in every language.
 */
export const readWords = readOnce(async () => {
  const file = await fetch('/words.json');
  const words = (await file.json()) as Record<Language, Words>;
  for (const language of LANGUAGES) {
    provideCatalogue(language, words[language].sentences);
    provideVerdictWords(language, words[language].verdict);
    provideSummaryWords(language, words[language].summary);
  }
  return words;
});
