import type { Language } from '../../lib/locales/languages';
import { sayKind, sayVerdict, VERDICT_WORDS, verdictIn } from '../../lib/locales/verdict';
import type { AuditDocument } from '../../lib/model/schema';
import { gravestOf } from '../../lib/model/verdict';
import { TONE_SIGN, toneOf } from './verdict';
import type { OverlayWords } from './words';

interface Props {
  audit: AuditDocument;
  language: Language;
  words: OverlayWords;
  onOpen(): void;
}

/** The collapsed panel: enough for a stranger to tell whether the page has a problem. */
export function Tab({ audit, language, words, onOpen }: Props) {
  const verdict = verdictIn(audit);
  const tone = toneOf(verdict);
  const gravest = gravestOf(verdict);
  return (
    <button
      type="button"
      class={`tab ${tone}`}
      onClick={onOpen}
      title={`${sayVerdict(audit, language)} · ${words.open}`}
    >
      <span class="sign" aria-hidden="true">
        {TONE_SIGN[tone]}
      </span>
      {gravest && <span class="count">{gravest.count}</span>}{' '}
      <span class="says">{gravest ? sayKind(gravest, language) : VERDICT_WORDS[language].state[verdict.state]}</span>{' '}
      <span class="label">{words.name}</span>
    </button>
  );
}
