import { sayCounts, toneNames } from '../../lib/locales/verdict';
import { verdictWords } from '../../lib/locales/verdict-words';
import type { Verdict } from '../../lib/model/schema';
import { KINDS, SIGNS, toneOf } from '../../lib/model/verdict-counts';
import { useLanguage } from './language';

/** What an audit came to: a sign, a word, and a colour that only repeats them. */
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

/** Errors, warnings, notices and what is to be checked, apart from each other; a zero stays, in grey. */
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

/** The counts in as little room as a cell of a list has: those that are not zero, by their signs; read out in words. */
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
