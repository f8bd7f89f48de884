import { type ExportSentences, sentencesFor } from '../../lib/locales/exported';
import { useLanguage } from './language';

/** The words of exports, which the views share. */
export function useSentences(): ExportSentences {
  return sentencesFor(useLanguage());
}
