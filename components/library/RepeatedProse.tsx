import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import type { AuditDocument } from '../../lib/model/schema';
import { useLanguage } from '../shared/language';
import { repeatedIn } from './repeated';

/** How much of B's prose is in A already. */
export function RepeatedProse({ a, b, names }: { a: AuditDocument; b: AuditDocument; names: [string, string] }) {
  const words = LIBRARY_WORDS[useLanguage()].compared;
  const repeated = repeatedIn(a, b);
  return (
    <section aria-labelledby="prose">
      <h2 id="prose">{words.prose}</h2>
      {repeated ? (
        <p class="share">
          <span class="bar" aria-hidden="true">
            <span style={{ width: `${repeated.share}%` }} />
          </span>
          <strong>{repeated.share} %</strong> {words.repeated(repeated.same, repeated.sentences, names)}
        </p>
      ) : (
        <p class="muted">{words.noProse}</p>
      )}
    </section>
  );
}
