import { keyOf } from '../../lib/library';
import type { AuditDocument } from '../../lib/model/schema';
import { verdictOf } from '../../lib/model/verdict';
import { VerdictNumbers, VerdictState } from '../shared/Verdict';
import { hashOf } from './route';

/** The two reports that are compared. */
export function CompareHead({ a, b }: { a: AuditDocument; b: AuditDocument }) {
  return (
    <div class="pair">
      {[a, b].map((document, place) => {
        const { page, report } = document;
        const verdict = verdictOf(document);
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
                <VerdictState verdict={verdict} /> <VerdictNumbers verdict={verdict} />
              </p>
            </div>
          </section>
        );
      })}
    </div>
  );
}
