import { useState } from 'preact/hooks';
import { tableIds } from '../../lib/forms';
import type { FigurePair } from '../../lib/library';
import { columnOf, termOf } from '../../lib/locales';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { useLanguage } from '../shared/language';

/** Every figure of two reports with the difference; equal ones can be hidden. */
export function CompareFigures({ pairs, names }: { pairs: FigurePair[]; names: [string, string] }) {
  const language = useLanguage();
  const words = LIBRARY_WORDS[language];
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  const different = pairs.filter(isDifferent);
  const shown = onlyDifferent ? different : pairs;
  return (
    <section>
      <h2 id="figures">{words.compared.figures(different.length, pairs.length)}</h2>
      <label class="check">
        <input
          type="checkbox"
          checked={onlyDifferent}
          onChange={(event) => setOnlyDifferent(event.currentTarget.checked)}
        />
        {words.compared.onlyDifferent}
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroller figures" tabIndex={0} aria-labelledby="figures">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.column}</th>
              <th scope="col" class="number">
                A <span lang="zh">{names[0]}</span>
              </th>
              <th scope="col" class="number">
                B <span lang="zh">{names[1]}</span>
              </th>
              <th scope="col" class="number">
                {words.compared.difference}
              </th>
            </tr>
          </thead>
          {tableIds().map((id) => (
            <Rows key={id} title={termOf('table', id, language)} pairs={shown.filter(({ table }) => table === id)} />
          ))}
        </table>
      </section>
    </section>
  );
}

function Rows({ title, pairs }: { title: string; pairs: FigurePair[] }) {
  const language = useLanguage();
  if (pairs.length === 0) return null;
  return (
    <tbody>
      <tr class="group">
        <th colSpan={5} scope="rowgroup">
          {title}
        </th>
      </tr>
      {pairs.map((pair, index) => (
        <tr key={`${pair.row} ${pair.column}`} class={pairs[index - 1]?.row === pair.row ? '' : 'first'}>
          <th scope="row">
            <span class={pairs[index - 1]?.row === pair.row ? 'repeated' : ''}>
              {termOf('row', pair.row, language)}
            </span>
          </th>
          <td>{columnOf(pair.row, pair.column, language)}</td>
          <Said figure={pair.a} />
          <Said figure={pair.b} />
          <td class="number">{pair.difference === null ? '' : signed(pair.difference)}</td>
        </tr>
      ))}
    </tbody>
  );
}

/**
 * The text of a cell. A text that is no number, such as digits run together with those of the next cell, gets a
 * question mark.
 */
function Said({ figure }: { figure: FigurePair['a'] }) {
  const isRead = figure?.value !== null;
  return (
    <td class={isRead ? 'number' : 'number muted'}>{figure?.text ? `${figure.text}${isRead ? '' : ' ?'}` : '–'}</td>
  );
}

const isDifferent = ({ a, b, difference }: FigurePair): boolean =>
  difference === null ? (a?.text ?? '') !== (b?.text ?? '') : difference !== 0;

const signed = (difference: number): string =>
  difference > 0 ? `+${difference}` : difference < 0 ? `−${-difference}` : '0';
