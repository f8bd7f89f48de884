import type { Cell, Grid, Medium, Page } from './types';

/** Numbers that a segment, a grid, a cell and a heading are each made of. */
export const SIZES = { headings: 2, segments: 3, grids: 6, cells: 7 } as const;
const KINDS: Grid['kind'][] = ['table', 'blocks', 'lines'];

/** A page as messages carry it: there are no maps in one, and an object to each cell would be most of it. */
export interface PackedPage {
  url: string | null;
  title: string;
  truncated: boolean;
  meta: [name: string, content: string][];
  media: Medium[];
  text: string;
  reading: string;
  /** Start and end. */
  headings: number[];
  /** Reading, body and length. */
  segments: number[];
  /** Place in `KINDS`, rows, columns, start, end, and how many of the cells are its. */
  grids: number[];
  /** Start, end, row, column, rowspan, colspan and 1 where nested. */
  cells: number[];
}

/** What one message carries of a page, in characters: as much as takes a browser some milliseconds to send. */
export const ROOM = 250_000;
/** What else a message carries, in characters, as browsers take their time over it. */
const NUMBER = 6;
const OBJECT = 300;

/**
 * A page for its way to the background, in pieces: most pages are one. What is long is divided among several; put
 * together by `unpackPage` they are the page. To be taken with pauses between: each is some milliseconds' work.
 */
export function* packPage(page: Page): Generator<Partial<PackedPage>, void> {
  let piece: Partial<PackedPage> = { url: page.url, title: page.title, truncated: page.truncated };
  let room = ROOM;
  for (const field of FIELDS) {
    const whole = packed(page, field);
    const weight = typeof whole === 'string' ? 1 : field in SIZES ? NUMBER : OBJECT;
    const size = SIZES[field as keyof typeof SIZES] ?? 1;
    for (let from = 0; from < whole.length; ) {
      const part = whole.slice(from, from + size * Math.ceil(room / weight / size));
      Object.assign(piece, { [field]: part });
      from += part.length;
      room -= part.length * weight;
      if (room > 0) continue;
      yield piece;
      [piece, room] = [{}, ROOM];
    }
  }
  yield piece;
}

const FIELDS = ['meta', 'media', 'text', 'reading', 'headings', 'segments', 'grids', 'cells'] as const;

function packed(page: Page, field: (typeof FIELDS)[number]): string | unknown[] {
  switch (field) {
    case 'meta':
      return [...page.meta];
    case 'headings':
      return page.headings.flatMap(({ start, end }) => [start, end]);
    case 'segments': {
      const { reading, body, length } = page.segments;
      return reading.flatMap((start, i) => [start, body[i] as number, length[i] as number]);
    }
    case 'grids':
      return page.grids.flatMap(({ kind, rows, columns, start, end, cells }) => {
        return [KINDS.indexOf(kind), rows, columns, start, end, cells.length];
      });
    case 'cells':
      return page.grids.flatMap(({ cells }) => cells.flatMap(packCell));
    default:
      return page[field];
  }
}

const packCell = ({ start, end, row, column, rowspan, colspan, nested }: Cell): number[] => [
  start,
  end,
  row,
  column,
  rowspan,
  colspan,
  Number(nested),
];

/** The page that was packed. Null where the pieces are not all there. */
export function unpackPage(pieces: Partial<PackedPage>[]): Page | null {
  const [first] = pieces;
  if (first?.url === undefined || first.title === undefined || first.truncated === undefined) return null;
  const { url, title, truncated } = first;
  const text = (field: 'text' | 'reading'): string => pieces.map((piece) => piece[field] ?? '').join('');
  const tuples = (field: keyof typeof SIZES): number[][] => {
    const numbers = pieces.flatMap((piece) => piece[field] ?? []);
    const size = SIZES[field];
    return Array.from({ length: numbers.length / size }, (_, i) => numbers.slice(i * size, (i + 1) * size));
  };
  const segments = tuples('segments');
  const cells = tuples('cells').map(unpackCell);
  let next = 0;
  const grids = tuples('grids').map(([kind = 0, rows = 0, columns = 0, start = 0, end = 0, count = 0]): Grid => {
    next += count;
    return { kind: KINDS[kind] ?? 'table', rows, columns, cells: cells.slice(next - count, next), start, end };
  });
  if (next !== cells.length) return null;
  return {
    url,
    title,
    meta: new Map(pieces.flatMap(({ meta = [] }) => meta)),
    text: text('text'),
    reading: text('reading'),
    segments: {
      reading: segments.map(([reading]) => reading as number),
      body: segments.map(([, body]) => body as number),
      length: segments.map(([, , length]) => length as number),
    },
    grids,
    media: pieces.flatMap(({ media = [] }) => media),
    headings: tuples('headings').map(([start = 0, end = 0]) => ({ start, end })),
    truncated,
  };
}

function unpackCell(numbers: number[]): Cell {
  const [start = 0, end = 0, row = 0, column = 0, rowspan = 0, colspan = 0, nested] = numbers;
  return { start, end, row, column, rowspan, colspan, nested: nested === 1 };
}
