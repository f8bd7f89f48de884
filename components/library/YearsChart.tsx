import type { Series } from '../../lib/library';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { useLanguage } from '../shared/language';
import { Marker } from './Marker';
import { Plot } from './Plot';
import { isOlder, type Line, yearLines } from './year-lines';

/** Applications and outcomes in one plot; remedies, which are far fewer, in another; and the numbers of both. */
export function YearsChart({ series }: { series: Series }) {
  const words = LIBRARY_WORDS[useLanguage()].years;
  const lines = yearLines(series);
  return (
    <section class="chart">
      <h2>{words.plot}</h2>
      <div class="plots">
        <LinesFigure years={series.years} lines={lines.filter(({ id }) => id !== 'remedies')} />
        <LinesFigure years={series.years} lines={lines.filter(({ id }) => id === 'remedies')} />
      </div>
      <NumbersTable years={series.years} lines={lines} />
      {series.years.some(isOlder) && <p>{words.olderYears}</p>}
    </section>
  );
}

function LinesFigure({ years, lines }: { years: number[]; lines: Line[] }) {
  const words = LIBRARY_WORDS[useLanguage()].years;
  return (
    <figure>
      <figcaption>
        {lines.map(({ id }) => (
          <span key={id}>
            <Legend id={id} />
            {words.lines[id]}
          </span>
        ))}
      </figcaption>
      <Plot years={years} lines={lines} label={words.plotOf(lines.map(({ id }) => words.lines[id]))} />
    </figure>
  );
}

/** A sample of a line. */
function Legend({ id }: { id: Line['id'] }) {
  return (
    <svg class="legend" width="28" height="12" aria-hidden="true">
      <line class={`line ${id}`} x1="0" y1="6" x2="28" y2="6" />
      <Marker id={id} x={14} y={6} />
    </svg>
  );
}

/** The plotted numbers. */
function NumbersTable({ years, lines }: { years: number[]; lines: Line[] }) {
  const words = LIBRARY_WORDS[useLanguage()].years;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroller year-numbers" tabIndex={0} aria-label={words.plot}>
      <table>
        <thead>
          <tr>
            <td />
            {years.map((year) => (
              <th key={year} scope="col" class="number">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, values }) => (
            <tr key={id}>
              <th scope="row">{words.lines[id]}</th>
              {values.map((value, place) => (
                <td key={years[place]} class="number">
                  {value ?? '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
