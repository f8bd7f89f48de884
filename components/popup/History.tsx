import type { Language } from '../../lib/locales/languages';
import type { PopupWords } from '../../lib/locales/popup';
import { VerdictState } from '../shared/Verdict';
import type { Kept } from './state';

interface Props {
  kept: Kept[];
  language: Language;
  words: PopupWords;
  onKept(key: string): void;
}

/** The last audits of this site in the library; nothing if there are none. */
export function History({ kept, language, words, onKept }: Props) {
  if (!kept.length) return null;
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return (
    <section class="history" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ul>
        {kept.map(({ key, title, issuer, year, verdict, lastSeen }) => (
          <li key={key}>
            <button type="button" class="kept" onClick={() => onKept(key)}>
              <span class="what">{issuer ? [issuer, year].filter(Boolean).join(' ') : title || key}</span>
              <VerdictState verdict={verdict} />
              <time dateTime={lastSeen}>{day.format(new Date(lastSeen))}</time>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
