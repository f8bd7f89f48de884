import { type ExportSentences, sentencesFor } from '../../lib/export/sentences';
import { useLanguage } from './language';

/** The words of exports, which the views share. */
export function useSentences(): ExportSentences {
  return sentencesFor(useLanguage());
}
