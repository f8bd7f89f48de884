import { keyOf } from '../../lib/library';
import type { AuditDocument } from '../../lib/model/schema';
import { verdictOf } from '../../lib/model/verdict';
import { useLanguage } from '../shared/language';
import { Outcome } from '../shared/Outcome';
import { hashOf } from './route';
import { WORDS } from './words';

/** Which two are compared. */
export function CompareHead({ a, b }: { a: AuditDocument; b: AuditDocument }) {
  const words = WORDS[useLanguage()];
  return (
    <div class="pair">
      {[a, b].map((document, place) => {
        const { page, report } = document;
        const { outcome, failed, incomplete } = verdictOf(document);
        return (
          <section key={keyOf(document)} aria-label={place === 0 ? 'A' : 'B'}>
            <span class="letter" aria-hidden="true">
              {place === 0 ? 'A' : 'B'}
            </span>
            <div>
              <a href={hashOf({ screen: 'report', key: keyOf(document) })} lang="zh">
                {[report?.issuer ?? page.title, report?.year].filter(Boolean).join(' ')}
              </a>
              <p>
                <Outcome value={outcome} words={words.outcomes} /> {words.counts(failed, incomplete)}
              </p>
            </div>
          </section>
        );
      })}
    </div>
  );
}
