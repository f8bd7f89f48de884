import { useLayoutEffect, useRef } from 'preact/hooks';
import { checkName } from '../../lib/locales';
import { fill } from '../../lib/locales/fill';
import { TASK_WORDS } from '../../lib/locales/tasks';
import type { Row } from '../../lib/tasks/rows';
import { useMedia } from '../library/hooks';
import { remPixels, useWindow } from '../library/use-window';
import { NARROW, Space } from '../library/WindowedTable';
import { useLanguage } from '../shared/language';
import { DecisionMark, KindMark } from './DecisionMark';
import { messageOfRow, reportOf } from './words';

/** Height of a row in rem, on a wide and on a narrow screen, the same as in the style sheet. */
const ROW = { wide: 3.25, narrow: 4.75 };

export interface TaskRowsProps {
  rows: Row[];
  current: string | null;
  chosen: ReadonlySet<string>;
  /** The scroll position in pixels; kept up to date. */
  scroll: { top: number };
  onCurrent(id: string): void;
  onChoose(ids: string[], on: boolean): void;
}

/** The list of a task's findings, which renders only those in sight. */
export function TaskRows({ rows, current, chosen, scroll, onCurrent, onChoose }: TaskRowsProps) {
  const words = TASK_WORDS[useLanguage()];
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = scroll.top;
  }, [scroll]);
  const height = remPixels(useMedia(NARROW) ? ROW.narrow : ROW.wide);
  const { first, end, above, below } = useWindow(scroller, rows.length, height);
  const at = rows.findIndex(({ id }) => id === current);
  useLayoutEffect(() => bringIntoView(scroller.current, at, height), [at, height]);
  const all = rows.length > 0 && rows.every(({ id }) => chosen.has(id));
  return (
    <section
      class="scroller task-rows"
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      aria-label={words.list}
      onScroll={({ currentTarget }) => {
        scroll.top = currentTarget.scrollTop;
      }}
    >
      <table aria-label={words.list} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" class="choice">
              <input
                type="checkbox"
                aria-label={words.chooseAll}
                checked={all}
                onChange={() =>
                  onChoose(
                    rows.map(({ id }) => id),
                    !all,
                  )
                }
              />
            </th>
            <th scope="col">{words.list}</th>
            <th scope="col" class="decided">
              {words.states}
            </th>
          </tr>
        </thead>
        <tbody>
          <Space height={above} />
          {rows.slice(first, end).map((row, index) => (
            <tr
              key={row.id}
              aria-rowindex={first + index + 2}
              aria-current={row.id === current ? 'true' : undefined}
              class={row.finding ? undefined : 'gone'}
            >
              <td class="choice">
                <input
                  type="checkbox"
                  aria-label={fill(words.choose, { n: first + index + 1 })}
                  checked={chosen.has(row.id)}
                  onChange={(event) => onChoose([row.id], event.currentTarget.checked)}
                />
              </td>
              <RowCells row={row} onCurrent={onCurrent} />
            </tr>
          ))}
          <Space height={below} />
        </tbody>
      </table>
    </section>
  );
}

function RowCells({ row, onCurrent }: { row: Row; onCurrent(id: string): void }) {
  const language = useLanguage();
  const message = messageOfRow(row, language);
  return (
    <>
      <td class="what">
        <button type="button" onClick={() => onCurrent(row.id)} title={message}>
          <span class="message">
            <KindMark kind={row.kind} /> {row.finding ? message : TASK_WORDS[language].gone}
          </span>
          <span class="about">
            <span lang="zh">{reportOf(row)}</span> · {checkName(row.rule, language)}
          </span>
        </button>
      </td>
      <td class="decided">
        <DecisionMark state={row.state} />
      </td>
    </>
  );
}

/**
 * Scrolls a list just far enough to show a row below its head. @param at index of the row @param height of a row, in
 * pixels
 */
function bringIntoView(list: HTMLElement | null, at: number, height: number): void {
  if (!list || at < 0) return;
  const head = list.querySelector('thead')?.clientHeight ?? 0;
  const [top, bottom] = [at * height, (at + 1) * height + head];
  if (top < list.scrollTop) list.scrollTop = top;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
}
