import type { Language } from '../../lib/locales/languages';
import type { PanelWords } from '../../lib/locales/panel';
import { termOf } from '../../lib/locales/say';
import { MAX_OPTIONS, optionsOf } from '../../lib/model/options';
import type { Finding, Selector, Term } from '../../lib/model/schema';

interface Props {
  finding: Finding;
  language: Language;
  words: PanelWords;
  onGo(at: Selector[]): void;
}

/** Number of lines beyond which addends of zero are left out, as they only lengthen the sum. */
const FEW = 8;

/** In one sum either the row or the column is the same for all terms, so only the other is named. */
function nameOf(terms: Term[], { row, column }: Term, language: Language): string {
  const sameRow = terms.every((term) => term.row === row);
  return sameRow ? termOf('column', column, language) : termOf('row', row, language);
}

/** The sum as written on paper: addends, their result, the printed figure, the difference. */
export function Sum({ finding, language, words, onGo }: Props) {
  const terms = finding.derivation ?? [];
  const { actual, expected } = finding;
  if (!terms.length || typeof actual !== 'number' || typeof expected !== 'number') return null;
  const left = terms.filter(({ side }) => side === 'left');
  const right = terms.filter(({ side }) => side === 'right');
  const shown = left.length > FEW ? left.filter(({ value }) => value !== 0 && value !== null) : left;
  const options = optionsOf(finding.suspects).slice(0, MAX_OPTIONS);
  /**
   * Returns the letters of the options that change a term's cell; empty if there is only one option, null if none
   * changes it.
   */
  const optionsWith = ({ row, column }: Term): string | null => {
    const own = options.flatMap((cells, i) =>
      cells.some((cell) => cell.row === row && cell.column === column) ? words.options.charAt(i) : [],
    );
    return own.length ? (options.length > 1 ? own.join('') : '') : null;
  };
  const place = (term: Term) => {
    const name = nameOf(terms, term, language);
    return term.at.length ? (
      <button type="button" class="place" onClick={() => onGo(term.at)}>
        {name}
      </button>
    ) : (
      name
    );
  };
  const line = (term: Term, sign: string) => (
    <tr key={`${term.row} ${term.column}`} class={optionsWith(term) === null ? '' : 'suspect'}>
      <th scope="row">
        <span class="term">
          {optionsWith(term) && <span class="option-name">{optionsWith(term)} </span>}
          {place(term)}
        </span>
      </th>
      <td>
        {sign} {term.value ?? words.blank}
      </td>
    </tr>
  );
  const only = right.length === 1 ? right[0] : undefined;
  return (
    <table class="sum" aria-label={words.sum}>
      <tbody>
        {shown.map((term, i) => line(term, i ? '+' : ''))}
        <tr class="rule">
          <th scope="row">{words.calculated}</th>
          <td>{actual}</td>
        </tr>
        {!only && right.map((term, i) => line(term, i ? '+' : ''))}
        <tr>
          <th scope="row">
            {words.printed}
            {only && <> · {place(only)}</>}
          </th>
          <td>{expected}</td>
        </tr>
        <tr class="off">
          <th scope="row">{words.difference}</th>
          <td>{Math.abs(actual - expected)}</td>
        </tr>
      </tbody>
    </table>
  );
}
