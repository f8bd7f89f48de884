import { fill } from '../../lib/locales/fill';
import type { Language } from '../../lib/locales/languages';
import type { PanelWords } from '../../lib/locales/panel';
import { cellIn } from '../../lib/locales/say';
import { MAX_OPTIONS, optionsOf } from '../../lib/model/options';
import type { Finding, Selector, Suspect } from '../../lib/model/schema';

interface Props {
  finding: Finding;
  language: Language;
  words: PanelWords;
  onGo(at: Selector[]): void;
  selectorsOf(suspect: Suspect): Selector[];
}

/**
 * The likely changes that would make everything hold: the cells of one option together, and the options as
 * alternatives, with the letters that their marks have on the page.
 */
export function Suspects({ finding, language, words, onGo, selectorsOf }: Props) {
  const options = optionsOf(finding.suspects);
  if (!options.length) return null;
  const heading = options.length > 1 ? words.suspects : words.suspect;
  const change = ({ value, suggested }: Suspect): string =>
    fill(words.changeTo, { from: value ?? words.blank, to: suggested });
  return (
    <section class="mend" aria-label={heading}>
      <strong>{heading}</strong>
      {options.slice(0, MAX_OPTIONS).map((suspects, i) => (
        <div key={i} class="option">
          {i > 0 && <span class="or">{words.or}</span>}
          {options.length > 1 && (
            <span class="option-name">
              {fill(suspects.length > 1 ? words.option : words.optionAlone, { name: words.options.charAt(i) })}
            </span>
          )}
          <ul>
            {suspects.map((suspect) => (
              <li key={`${suspect.row} ${suspect.column}`}>
                <Cell suspect={suspect} at={selectorsOf(suspect)} language={language} onGo={onGo} />
                <b>{change(suspect)}</b>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {options.length > MAX_OPTIONS && (
        <p class="what">{fill(words.optionsMore, { n: options.length - MAX_OPTIONS })}</p>
      )}
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
