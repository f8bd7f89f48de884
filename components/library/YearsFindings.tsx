import type { Series } from '../../lib/library';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { useLanguage } from '../shared/language';
import { FindingItem } from './FindingItem';

/** Findings on what a report contradicts or repeats of the one before it, without the carry-over. */
export function YearsFindings({ findings }: Pick<Series, 'findings'>) {
  const words = LIBRARY_WORDS[useLanguage()].years;
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="across-years">
      <h2 id="across-years">{words.findings}</h2>
      {[...new Set(findings.map(({ year }) => year))].map((year) => (
        <section key={year}>
          <h3>{year}</h3>
          <ol class="findings">
            {findings
              .filter((found) => found.year === year)
              .map(({ finding }) => (
                <FindingItem key={`${finding.rule} ${finding.equation}`} finding={finding} />
              ))}
          </ol>
        </section>
      ))}
    </section>
  );
}
