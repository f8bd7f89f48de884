import { lowerBound } from '../collections';
import type { Cell, Grid, Page, ReadingRange } from '../document/page';
import type { TableId } from '../forms';
import type { Selector } from '../model/schema';
import { type Folded, fold, indexAt, sourceRange } from '../text/fold';
import type { CellValue } from '../text/numbers';
import type { Words } from './tables/words';

/** A cell with its folded text and its parsed value and words. */
export interface ReadCell {
  cell: Cell;
  /** Folded range and text. */
  start: number;
  end: number;
  text: string;
  value: CellValue;
  words: Words;
}

/** The tables that have a row, and those that have a column, named by some cell of a grid. */
export interface NamedTables {
  rows: ReadonlySet<TableId>;
  columns: ReadonlySet<TableId>;
}

/** The cells of a grid row by column: those that start in it, and those that reach into it from above. */
export interface GridRow {
  starting: ReadCell[];
  reaching: ReadCell[];
}

/** A page with its reading folded, on which every reader works. Offsets named `start`/`end` below are folded ones. */
export interface Source {
  page: Page;
  folded: Folded;
  /** Number of pinyin artefacts that folding ignored. */
  pinyin: number;
  /** Caches of cells, of cells by rows, and of their words, which every reader needs again. */
  cells: Map<Grid, ReadCell[]>;
  rows: Map<Grid, readonly GridRow[]>;
  words: Map<string, Words>;
  /** Cache of the tables that the cells of each grid name. */
  named: Map<Grid, NamedTables>;
  /** Cache of the transposed grid of each grid. */
  sides: Map<Grid, Grid>;
}

/** Number of context characters on each side of a quote. */
const CONTEXT = 32;

/** Folds the reading of a page, with empty caches for its readers. */
export function sourceOf(page: Page): Source {
  const { artefacts, ...folded } = fold(page.reading);
  return {
    page,
    folded,
    pinyin: artefacts,
    cells: new Map(),
    rows: new Map(),
    words: new Map(),
    named: new Map(),
    sides: new Map(),
  };
}

/** The folded range of a range of the reading. */
export function foldedRange({ folded }: Source, { start, end }: ReadingRange): [number, number] {
  const first = indexAt(folded, start);
  return [first, Math.max(first, indexAt(folded, end))];
}

/** The page's own text of a folded range, with breaks as spaces. */
export function original(source: Source, start: number, end: number): string {
  const [from, to] = sourceRange(source.folded, start, end);
  return quoted(source, { start: from, end: to });
}

/**
 * The page's own text of a range of the reading, with breaks as spaces. A byte-order mark does not count as a space.
 */
export const quoted = ({ page }: Source, { start, end }: ReadingRange): string =>
  page.reading
    .slice(start, end)
    .replace(/[^\S\ufeff]+/g, ' ')
    .trim();

/** Offset in the body's text where a character of the reading begins or, if `isEnd`, ends. */
export function bodyOffset({ segments, text }: Page, offset: number, isEnd: boolean): number {
  const { reading, body, length } = segments;
  const segment = lowerBound(reading, offset + 1) - 1;
  if (segment < 0) return body[0] ?? 0;
  const inside = offset - (reading[segment] as number);
  if (inside < (length[segment] as number)) return (body[segment] as number) + inside + (isEnd ? 1 : 0);
  // Between segments there is a break that we added or the value of a field: an end belongs to the segment before it, a
  // start to the one after it.
  return isEnd ? (body[segment] as number) + (length[segment] as number) : (body[segment + 1] ?? text.length);
}

/** Returns selectors of a folded range, over the text content of the page's body (W3C Web Annotation Data Model). */
export function place(source: Source, start: number, end: number): Selector[] {
  const { page } = source;
  const [from, to] = sourceRange(source.folded, start, end);
  const first = bodyOffset(page, from, false);
  const last = to > from ? Math.max(first, bodyOffset(page, to - 1, true)) : first;
  return [
    {
      type: 'TextQuoteSelector',
      exact: page.text.slice(first, last),
      prefix: page.text.slice(Math.max(0, first - CONTEXT), first),
      suffix: page.text.slice(last, last + CONTEXT),
    },
    { type: 'TextPositionSelector', start: first, end: last },
  ];
}
