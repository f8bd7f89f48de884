import { type ExportSentences, sentencesFor } from '../../lib/export/sentences';
import type { Outcome as Value } from '../../lib/model/verdict';
import { useLanguage } from './language';

const SIGNS: Record<Value, string> = { failed: '✕', incomplete: '?', passed: '✓', notReport: '–' };

/** What an audit came to: a sign, a word, and a colour that only repeats them. */
export function Outcome({ value, words }: { value: Value; words: Record<Value, string> }) {
  return (
    <span class={`outcome ${value}`}>
      <span class="sign" aria-hidden="true">
        {SIGNS[value]}
      </span>
      {words[value]}
    </span>
  );
}

/** The words of exports, which the views share. */
export function useSentences(): ExportSentences {
  return sentencesFor(useLanguage());
}
