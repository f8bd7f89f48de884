import type { AuditDocument } from '../../lib/model/schema';
import { counts, TONE_SIGN, toneOf } from './verdict';
import type { OverlayWords } from './words';

interface Props {
  audit: AuditDocument;
  words: OverlayWords;
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

/** The verdict as one sentence. */
export function sayVerdict(audit: AuditDocument, words: OverlayWords): string {
  const { failed, undecided } = counts(audit);
  const first = failed ? words.problems(failed) : words.clean;
  return [first, ...(undecided ? [words.questions(undecided)] : [])].join(words.separator);
}
