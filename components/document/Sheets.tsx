import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Page } from '../../lib/document/page';
import { textBySheet } from '../../lib/document/sheets';
import type { DocumentPageWords } from '../../lib/locales/document-page';
import { fill } from '../../lib/locales/fill';
import { Sheet } from './Sheet';
import type { FilePart } from './services';

/** Pixels per point at 100 %. */
export const FULL_SIZE = 96 / 72;

/** How large sheets are drawn: `fit` for the available width, or a factor of their size. */
export type Zoom = 'fit' | number;

interface Props {
  page: Page;
  /** Where the text of this file begins in that of the whole page. */
  at: number;
  /** Number of sheets of other files before these. */
  before: number;
  drawing: NonNullable<FilePart['drawing']>;
  zoom: Zoom;
  /** The scrolling element around the sheets. */
  scroller: { current: HTMLElement | null };
  words: DocumentPageWords;
  /** Called with the current sheet, from 1, and the zoom, each time one of them changes. */
  onView(view: { sheet: number; zoom: number }): void;
}

/** The sheets of a PDF, one below the other. */
export function Sheets({ page, at, before, drawing: { pdf, sizes }, zoom, scroller, words, onView }: Props) {
  const text = useMemo(() => textBySheet(page, at), [page, at]);
  const frame = useRef<HTMLDivElement>(null);
  const room = useWidth(frame);
  const [failed, setFailed] = useState<number | null>(null);
  const widest = Math.max(1, ...sizes.map(({ width }) => width));
  const scale = zoom === 'fit' ? Math.min(room / widest, 3 * FULL_SIZE) || FULL_SIZE : zoom * FULL_SIZE;
  const front = useRef({ sheet: 1, part: 0 });
  const tell = (): void => onView({ sheet: front.current.sheet, zoom: scale / FULL_SIZE });
  // Keeps the place that is being read on the screen when the scale changes.
  useLayoutEffect(() => {
    const { sheet, part } = front.current;
    const box = frame.current?.querySelector(`[data-sheet="${sheet}"]`)?.getBoundingClientRect();
    const { current } = scroller;
    if (box && current?.scrollTop) {
      current.scrollBy({ top: box.top + part * box.height - readingLine(current), behavior: 'instant' });
    }
    tell();
  }, [scale]);
  useEffect(() => {
    const { current } = scroller;
    let isDue = 0;
    const look = (): void => {
      isDue = 0;
      front.current = (current && frontOf(current)) ?? front.current;
      tell();
    };
    const soon = (): void => {
      isDue ||= requestAnimationFrame(look);
    };
    current?.addEventListener('scroll', soon, { passive: true });
    return () => {
      current?.removeEventListener('scroll', soon);
      cancelAnimationFrame(isDue);
    };
  }, [scale, onView, scroller]);
  return (
    <div ref={frame} class="sheets" style={{ '--scale': String(scale) }}>
      {failed !== null && (
        <p class="cut" role="status">
          {fill(words.notDrawn, { n: failed })}
        </p>
      )}
      {sizes.map((size, i) => (
        <Sheet
          key={i}
          number={before + i + 1}
          size={size}
          text={text.get(i + 1)}
          scale={scale}
          scroller={scroller}
          label={fill(words.sheet, { n: before + i + 1 })}
          pdf={pdf}
          own={i + 1}
          onFailed={setFailed}
        />
      ))}
    </div>
  );
}

/** Returns the height on the screen, in pixels, at which somebody is assumed to read. */
function readingLine(scroller: Element): number {
  const { top, height } = scroller.getBoundingClientRect();
  return top + 0.4 * height;
}

/** Returns the sheet that is being read, and how far down it, between 0 and 1. */
function frontOf(scroller: Element): { sheet: number; part: number } | null {
  const line = readingLine(scroller);
  for (const sheet of scroller.querySelectorAll('[data-sheet]')) {
    const { top, bottom, height } = sheet.getBoundingClientRect();
    if (bottom < line) continue;
    return { sheet: Number(sheet.getAttribute('data-sheet')), part: Math.max(0, (line - top) / height) };
  }
  return null;
}

/** Returns the width of an element's content box, in pixels. */
function useWidth(element: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => {
      const { current } = element;
      if (!current) return;
      const { paddingLeft, paddingRight } = getComputedStyle(current);
      setWidth(current.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight));
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
