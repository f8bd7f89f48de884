import { type Catalogue, provideCatalogue } from '../../lib/locales/catalogues';
import { LANGUAGES, type Language } from '../../lib/locales/languages';
import type { PanelWords } from '../../lib/locales/panel';
import { provideSummaryWords } from '../../lib/locales/summary';
import type { SummaryWords } from '../../lib/locales/zh-CN/summary';
import { readOnce } from './read-once';

/** What findings and the panel say in one language, as the file `words.json` of our package has it. */
export interface Words {
  sentences: Catalogue;
  panel: PanelWords;
  summary: SummaryWords;
}

/**
 * All that is said, read from our own package once it is first needed: the worker's script, which is compiled at each start,
 * does not carry it. From then on sentences are known in every language.
 */
export const readWords = readOnce(async () => {
  const file = await fetch('/words.json');
  const words = (await file.json()) as Record<Language, Words>;
  for (const language of LANGUAGES) {
    provideCatalogue(language, words[language].sentences);
    provideSummaryWords(language, words[language].summary);
  }
  return words;
});
