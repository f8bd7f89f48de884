import { groupBy } from '../../lib/collections';
import type { Language } from '../../lib/locales/languages';
import type { PanelWords } from '../../lib/locales/panel';
import { cellIn } from '../../lib/locales/say';
import type { Finding, Selector, Suspect } from '../../lib/model/schema';

interface Props {
  finding: Finding;
  language: Language;
  words: PanelWords;
  onGo(at: Selector[]): void;
  selectorsOf(suspect: Suspect): Selector[];
}

/** More equally likely ways to mend than these are no help. */
const MAX_SETS = 5;

/** The cells whose change mends everything: those of one set together, the sets one or the other. */
export function Suspects({ finding, language, words, onGo, selectorsOf }: Props) {
  const sets = groupBy(finding.suspects, ({ set }) => set);
  if (!sets.size) return null;
  return (
    <section class="mend" aria-label={words.suspects}>
      <strong>{words.suspects}</strong>
      {[...sets].slice(0, MAX_SETS).map(([set, suspects], i) => (
        <div key={set}>
          {i > 0 && <span class="or">{words.or}</span>}
          <ul>
            {suspects.map((suspect) => (
              <li key={`${suspect.row} ${suspect.column}`}>
                <Cell suspect={suspect} at={selectorsOf(suspect)} language={language} onGo={onGo} />
                <b>
                  {words.changeTo(
                    suspect.value === null ? words.blank : String(suspect.value),
                    String(suspect.suggested),
                  )}
                </b>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface CellProps {
  suspect: Suspect;
  at: Selector[];
  language: Language;
  onGo(at: Selector[]): void;
}

function Cell({ suspect: { row, column }, at, language, onGo }: CellProps) {
  const name = cellIn({ row, column }, language);
  if (!at.length) return <span>{name}</span>;
  return (
    <button type="button" class="place" onClick={() => onGo(at)}>
      {name}
    </button>
  );
}
