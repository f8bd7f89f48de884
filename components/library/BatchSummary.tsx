import type { Outcome as Value } from '../../lib/library';
import { summaryOf } from '../../lib/library/batch/summary';
import type { Batch } from '../../lib/library/batch/types';
import { ruleSentences } from '../../lib/locales';
import { useLanguage } from '../shared/language';
import { Outcome } from '../shared/Outcome';
import { WORDS } from './words';

const OUTCOMES: Value[] = ['failed', 'incomplete', 'passed', 'notReport'];

/** What the pages came to, and by which rules. */
export function BatchSummary({ batch }: { batch: Batch }) {
  const language = useLanguage();
  const words = WORDS[language];
  const { outcomes, rules } = summaryOf(batch);
  return (
    <section aria-labelledby="summary" class="summary">
      <h2 id="summary">{words.batch.summary}</h2>
      <ul class="outcomes">
        {OUTCOMES.map((outcome) => (
          <li key={outcome}>
            <Outcome value={outcome} words={words.outcomes} /> <strong>{outcomes[outcome]}</strong>
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
                  {words.columns.failed}
                </th>
                <th scope="col" class="number">
                  {words.outcomes.incomplete}
                </th>
              </tr>
            </thead>
            <tbody>
              {rules.map(({ rule, pages, failed, incomplete }) => (
                <tr key={rule}>
                  <th scope="row">
                    <RuleName rule={rule} />
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

/** A rule goes by what holds where it is kept. */
function RuleName({ rule }: { rule: string }) {
  const { passed = '' } = ruleSentences(rule, useLanguage());
  return (
    <>
      <code>{rule}</code> {passed.replace(/\{\w+\}/g, '…')}
    </>
  );
}
