import type { PanelWords } from '../../lib/locales/panel';
import type { AuditDocument } from '../../lib/model/schema';
import { counts, sayVerdict, TONE_SIGN, toneOf } from '../../lib/overlay/shown-findings';

interface Props {
  audit: AuditDocument;
  words: PanelWords;
  onOpen(): void;
}

/** The collapsed panel: enough for a stranger to tell whether the page has a problem. */
export function Tab({ audit, words, onOpen }: Props) {
  const tone = toneOf(audit);
  const { failed, undecided } = counts(audit);
  const number = failed || undecided;
  const says = failed ? words.tab.problems(failed) : undecided ? words.tab.questions : words.tab.clean;
  const whole = tone === 'none' ? words.summaryNote : sayVerdict(audit, words);
  return (
    <button type="button" class={`tab ${tone}`} onClick={onOpen} title={`${whole} · ${words.open}`}>
      <span class="sign" aria-hidden="true">
        {TONE_SIGN[tone]}
      </span>
      {tone !== 'none' && number > 0 && <span class="count">{number}</span>}{' '}
      <span class="says">{tone === 'none' ? words.tab.none : says}</span> <span class="label">{words.name}</span>
    </button>
  );
}
