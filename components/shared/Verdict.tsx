import { sayCounts, toneNames } from '../../lib/locales/verdict';
import { verdictWords } from '../../lib/locales/verdict-words';
import type { Verdict } from '../../lib/model/schema';
import { KINDS, SIGNS, toneOf } from '../../lib/model/verdict-counts';
import { useLanguage } from './language';

/** The state of a verdict: a sign, a word, and a colour that only repeats them. */
export function VerdictState({ verdict }: { verdict: Verdict }) {
  const words = verdictWords(useLanguage());
  const tone = toneOf(verdict);
  return (
    <span class={`state-mark tone-${tone}`}>
      <span class="sign" aria-hidden="true">
        {SIGNS[tone]}
      </span>
      {words.state[verdict.state]}
    </span>
  );
}

/** The numbers of errors, warnings, notices and findings to check, separately; zeros are shown in grey. */
export function VerdictCounts({ verdict }: { verdict: Verdict }) {
  const names = toneNames(useLanguage());
  return (
    <ul class="counts">
      {KINDS.map((kind) => (
        <li key={kind} class={verdict[kind] > 0 ? `tone-${kind}` : undefined}>
          <span class="sign" aria-hidden="true">
            {SIGNS[kind]}
          </span>
          {names[kind]} <b>{verdict[kind]}</b>
        </li>
      ))}
    </ul>
  );
}

/** The counts in the narrow cell of a list: those that are not zero, with signs; in words for screen readers. */
export function VerdictNumbers({ verdict }: { verdict: Verdict }) {
  const language = useLanguage();
  const some = KINDS.filter((kind) => verdict[kind] > 0);
  const said = sayCounts(verdict, language);
  return (
    <span class="numbers" title={said || undefined}>
      {some.map((kind) => (
        <span key={kind} class={`tone-${kind}`} aria-hidden="true">
          {SIGNS[kind]}
          {verdict[kind]}
        </span>
      ))}
      <span class="hidden-text">{said}</span>
    </span>
  );
}
