import { STATE_SIGNS, sayCounts } from '../../lib/locales/verdict';
import { verdictWords } from '../../lib/locales/verdict-words';
import type { Verdict } from '../../lib/model/schema';
import { useLanguage } from './language';

/** What an audit came to: a sign, a word, and a colour that only repeats them. */
export function VerdictState({ state }: Pick<Verdict, 'state'>) {
  const words = verdictWords(useLanguage());
  return (
    <span class={`state-mark ${state}`}>
      <span class="sign" aria-hidden="true">
        {STATE_SIGNS[state]}
      </span>
      {words.state[state]}
    </span>
  );
}

/** The four counts, in the order in which they are always told, with the sign of each. */
const COUNTS = [
  { count: 'errors', sign: '✕', tone: 'error' },
  { count: 'warnings', sign: '!', tone: 'warning' },
  { count: 'notices', sign: 'i', tone: 'notice' },
  { count: 'toCheck', sign: '?', tone: 'open' },
] as const;

/** Errors, warnings, notices and what is to be checked, apart from each other; a zero stays, in grey. */
export function VerdictCounts({ verdict }: { verdict: Verdict }) {
  const words = verdictWords(useLanguage());
  const names = { ...words.severity, open: words.outcome.incomplete };
  return (
    <ul class="counts">
      {COUNTS.map(({ count, sign, tone }) => (
        <li key={count} class={verdict[count] > 0 ? `of-${tone}` : 'of-none'}>
          <span class="sign" aria-hidden="true">
            {sign}
          </span>
          {names[tone]} <b>{verdict[count]}</b>
        </li>
      ))}
    </ul>
  );
}

/** The counts in as little room as a cell of a list has: those that are not zero, by their signs; read out in words. */
export function VerdictNumbers({ verdict }: { verdict: Verdict }) {
  const language = useLanguage();
  const some = COUNTS.filter(({ count }) => verdict[count] > 0);
  const said = sayCounts(verdict, language);
  return (
    <span class="numbers" title={said || undefined}>
      {some.map(({ count, sign, tone }) => (
        <span key={count} class={`of-${tone}`} aria-hidden="true">
          {sign}
          {verdict[count]}
        </span>
      ))}
      <span class="hidden-text">{said}</span>
    </span>
  );
}
