import { type TableId, tableIds } from '../../lib/forms';
import type { Series } from '../../lib/library';
import { columnOf, termOf } from '../../lib/locales';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { useLanguage } from '../shared/language';

type FigureRow = Series['figures'][number];

/** Every figure by year, table by table; figures with a broken carry-over are marked. */
export function YearsTable({ series, totalsOnly }: { series: Series; totalsOnly: boolean }) {
  const language = useLanguage();
  const words = LIBRARY_WORDS[language];
  const { years, figures } = series;
  const shown = figures.filter(({ table, column }) => !totalsOnly || table === 'proactive' || column === 'total');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroller figures" tabIndex={0} aria-label={words.years.allFigures}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.column}</th>
            {years.map((year) => (
              <th key={year} scope="col" class="number">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        {tableIds().map((id) => (
          <Table key={id} id={id} rows={shown.filter(({ table }) => table === id)} series={series} />
        ))}
      </table>
    </section>
  );
}

function Table({ id, rows, series }: { id: TableId; rows: FigureRow[]; series: Series }) {
  const language = useLanguage();
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr class="group">
        <th colSpan={series.years.length + 2} scope="rowgroup">
          {termOf('table', id, language)}
        </th>
      </tr>
      {rows.map((row, index) => (
        <tr key={`${row.row} ${row.column}`} class={rows[index - 1]?.row === row.row ? '' : 'first'}>
          <th scope="row">
            <span class={rows[index - 1]?.row === row.row ? 'repeated' : ''}>{termOf('row', row.row, language)}</span>
          </th>
          <td>{columnOf(row.row, row.column, language)}</td>
          {row.values.map((value, place) => (
            <ValueCell key={series.years[place]} value={value} broken={brokenAt(series, row, place)} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function ValueCell({ value, broken }: { value: number | null; broken: string | null }) {
  const words = LIBRARY_WORDS[useLanguage()].years;
  return (
    <td class={broken ? 'number broken' : 'number'} title={broken ? words.brokenWith(broken) : undefined}>
      {broken && (
        <span class="sign" aria-hidden="true">
          ≠{' '}
        </span>
      )}
      {value ?? <span class="muted">–</span>}
      {broken && <span class="hidden-text">{words.brokenWith(broken)}</span>}
    </td>
  );
}

/** Returns the year whose figure this one contradicts, or null. */
function brokenAt({ years, links }: Series, { table, row, column }: FigureRow, place: number): string | null {
  if (table !== 'applications' || (row !== 'carriedIn' && row !== 'carriedOut')) return null;
  const year = years[place];
  const link = links.find(({ from, to }) => (row === 'carriedIn' ? to === year : from === year));
  const state = link?.columns.find((other) => other.column === column)?.state;
  return link && state === 'broken' ? String(row === 'carriedIn' ? link.from : link.to) : null;
}
