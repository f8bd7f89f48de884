import { lowerBound } from '../collections';
import type { Cell, Grid, Page, ReadingRange } from '../document/page';
import type { TableId } from '../forms';
import type { Selector } from '../model/schema';
import { type Folded, fold, indexAt, sourceRange } from '../text/fold';
import type { CellValue } from '../text/numbers';
import type { Words } from './tables/words';

/** A cell with its folded text and what it says, ready to be recognised. */
export interface ReadCell {
  cell: Cell;
  /** Folded range and text. */
  start: number;
  end: number;
  text: string;
  value: CellValue;
  words: Words;
}

/** The tables whose rows, and whose columns, some cell of a grid names. */
export interface NamedTables {
  rows: ReadonlySet<TableId>;
  columns: ReadonlySet<TableId>;
}

/** Cells of each grid row by column: those that start in it, and those that reach into it from above. */
export interface GridRow {
  starting: ReadCell[];
  reaching: ReadCell[];
}

/** A page with its reading folded: what every reader works on. Offsets named `start`/`end` below are folded ones. */
export interface Source {
  page: Page;
  folded: Folded;
  /** Number of pinyin artefacts that folding saw through. */
  pinyin: number;
  /** Cells, laid out by rows, and their words as they were read once: every reader asks for them again. */
  cells: Map<Grid, ReadCell[]>;
  rows: Map<Grid, readonly GridRow[]>;
  words: Map<string, Words>;
  /** What the cells of each grid name. */
  named: Map<Grid, NamedTables>;
  /** Grids with rows and columns exchanged. */
  sides: Map<Grid, Grid>;
}

/** Characters of context that a quote carries on each side. */
const CONTEXT = 32;

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

/** Folded range of a range of the reading. */
export function foldedRange({ folded }: Source, { start, end }: ReadingRange): [number, number] {
  const first = indexAt(folded, start);
  return [first, Math.max(first, indexAt(folded, end))];
}

/** What the page itself says in a folded range, breaks as spaces. */
export function original(source: Source, start: number, end: number): string {
  const [from, to] = sourceRange(source.folded, start, end);
  return quoted(source, { start: from, end: to });
}

/** What the page itself says in a range of the reading, breaks as spaces. A byte-order mark amid a text is no space. */
export const quoted = ({ page }: Source, { start, end }: ReadingRange): string =>
  page.reading
    .slice(start, end)
    .replace(/[^\S\ufeff]+/g, ' ')
    .trim();

/** Where in the body text a character of the reading begins, or, `isEnd`, ends. */
export function bodyOffset({ segments, text }: Page, offset: number, isEnd: boolean): number {
  const { reading, body, length } = segments;
  const segment = lowerBound(reading, offset + 1) - 1;
  if (segment < 0) return body[0] ?? 0;
  const inside = offset - (reading[segment] as number);
  if (inside < (length[segment] as number)) return (body[segment] as number) + inside + (isEnd ? 1 : 0);
  // Between segments stands a break of ours or the value of a field: an end belongs to what was before it, a start to
  // what follows.
  return isEnd ? (body[segment] as number) + (length[segment] as number) : (body[segment + 1] ?? text.length);
}

/** Selectors of a folded range over the text content of the page's body (W3C Web Annotation Data Model). */
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
