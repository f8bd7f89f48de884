import type { PrintedGrid } from '../../lib/export/grid';
import { isAlternative, suggestion } from '../../lib/export/suspects';
import { useLanguage } from '../shared/language';

/** The rows of a table that a finding is about, with rings around cells that are, or may be, wrong. */
export function Excerpt({ caption, grid }: { caption: string; grid: PrintedGrid }) {
  const language = useLanguage();
  const [head = [], ...rows] = grid;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="excerpt" tabIndex={0} aria-label={caption}>
      <table lang="zh">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map(({ text }, index) =>
              text ? (
                <th key={index} scope="col">
                  {text}
                </th>
              ) : (
                <td key={index} />
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, ...cells], index) => (
            <tr key={index}>
              <th scope="row">{label?.text}</th>
              {cells.map(({ text, doubts }, column) => {
                const ring = isAlternative(doubts) ? 'suspect alternative' : 'suspect';
                return doubts.length > 0 ? (
                  <td key={column} class={ring} title={suggestion(doubts, language)}>
                    {text || '–'}
                  </td>
                ) : (
                  <td key={column}>{text}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
