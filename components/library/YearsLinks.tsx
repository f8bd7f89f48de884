import type { CarryOver, LinkState } from '../../lib/library';
import { termOf } from '../../lib/locales';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { useLanguage } from '../shared/language';

const SIGNS: Record<LinkState, string> = { holds: '=', broken: '≠', unknown: '?' };

/** Whether the cases carried over from each year match those received by the next. */
export function YearsLinks({ links, years }: { links: CarryOver[]; years: number[] }) {
  const language = useLanguage();
  const words = LIBRARY_WORDS[language].years;
  return (
    <section aria-labelledby="carry-over">
      <h2 id="carry-over">{words.carryOver}</h2>
      {links.length === 0 ? (
        <p class="muted">{words.oneYear}</p>
      ) : (
        <ul class="links">
          {links.map((link) => (
            <li key={link.to} class={link.state}>
              <p>
                <span class="sign" aria-hidden="true">
                  {SIGNS[link.state]}
                </span>
                <strong>
                  {link.from} → {link.to}
                </strong>{' '}
                {years.includes(link.from) ? words.link[link.state] : words.missingYear(link.from)}
              </p>
              <ul>
                {link.columns
                  .filter(({ state }) => state === 'broken')
                  .map(({ column, carriedOut, carriedIn }) => (
                    <li key={column}>
                      {termOf('column', column, language)}:{' '}
                      {words.brokenLink(link.from, carriedOut.value ?? 0, link.to, carriedIn.value ?? 0)}
                    </li>
                  ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
