import { summaryOf } from '../../lib/library/batch/summary';
import type { Batch } from '../../lib/library/batch/types';
import { checkName } from '../../lib/locales';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { verdictWords } from '../../lib/locales/verdict-words';
import { VERDICT_STATES } from '../../lib/model/verdict';
import { useLanguage } from '../shared/language';

/** The number of pages by verdict, and the findings by rule. */
export function BatchSummary({ batch }: { batch: Batch }) {
  const language = useLanguage();
  const words = LIBRARY_WORDS[language];
  const { verdicts, rules } = summaryOf(batch);
  return (
    <section aria-labelledby="summary" class="summary">
      <h2 id="summary">{words.batch.summary}</h2>
      <ul class="verdicts">
        {VERDICT_STATES.map((state) => (
          <li key={state}>
            {verdictWords(language).state[state]} <strong>{verdicts[state]}</strong>
          </li>
        ))}
      </ul>
      {rules.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section class="scroller rules" tabIndex={0} aria-label={words.batch.byRule}>
          <table>
            <caption>{words.batch.byRule}</caption>
            <thead>
              <tr>
                <th scope="col">{words.batch.rule}</th>
                <th scope="col" class="number">
                  {words.batch.pages}
                </th>
                <th scope="col" class="number">
                  {verdictWords(language).outcome.failed}
                </th>
                <th scope="col" class="number">
                  {verdictWords(language).outcome.incomplete}
                </th>
              </tr>
            </thead>
            <tbody>
              {rules.map(({ rule, pages, failed, incomplete }) => (
                <tr key={rule}>
                  <th scope="row">
                    {checkName(rule, language)} <code>{rule}</code>
                  </th>
                  <td class="number">{pages}</td>
                  <td class="number">{failed}</td>
                  <td class="number">{incomplete}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
