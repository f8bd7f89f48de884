import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useMedia } from './hooks';
import { remPixels, useWindow } from './use-window';

/** Height of a row in rem, on a wide and on a narrow screen, the same as in the style sheet. */
const ROW = { wide: 2.25, narrow: 4.5 };
export const NARROW = '(max-width: 45rem)';

export interface WindowedTableProps<T> {
  label: string;
  class: string;
  head: ComponentChildren;
  rows: T[];
  /** Returns the row's identifier. */
  id(row: T): string;
  cells(row: T): ComponentChildren;
  /** The last scroll position in pixels; kept up to date. */
  scroll?: { top: number };
}

/** A table of any number of rows that renders only those in sight. */
export function WindowedTable<T>({ label, class: name, head, rows, id, cells, scroll }: WindowedTableProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  // Runs before the window is measured, so that the rows last in sight are rendered first.
  useLayoutEffect(() => {
    if (scroll && scroller.current) scroller.current.scrollTop = scroll.top;
  }, [scroll]);
  const rowHeight = remPixels(useMedia(NARROW) ? ROW.narrow : ROW.wide);
  const { first, end, above, below } = useWindow(scroller, rows.length, rowHeight);
  return (
    <section
      class={`scroller ${name}`}
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      aria-label={label}
      onScroll={({ currentTarget }) => {
        if (scroll) scroll.top = currentTarget.scrollTop;
      }}
    >
      <table aria-label={label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>{head}</tr>
        </thead>
        <tbody>
          <Space height={above} />
          {rows.slice(first, end).map((row, index) => (
            <tr key={id(row)} aria-rowindex={first + index + 2}>
              {cells(row)}
            </tr>
          ))}
          <Space height={below} />
        </tbody>
      </table>
    </section>
  );
}

/** An empty row in place of the rows that are not rendered. */
export function Space({ height }: { height: number }) {
  if (height === 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus
    <tr class="space" aria-hidden="true">
      <td style={{ height: `${height}px` }} />
    </tr>
  );
}
