import type { Cell, Content, Grid, Medium, Page } from '../document/page';

/** Numbers that a segment, a grid, a cell and a heading are each made of. */
export const SIZES = { headings: 2, segments: 3, grids: 7, cells: 7 } as const;
const KINDS: Grid['kind'][] = ['table', 'blocks', 'lines'];

/** A page as messages carry it: there are no maps in one, and an object to each cell would be most of it. */
export interface PackedPage extends PackedContent {
  url: string | null;
  title: string;
  truncated: boolean;
  meta: [name: string, content: string][];
  text: string;
  /** What stands behind tabs and folds; of a page without any in no piece. */
  hidden: Partial<PackedContent>;
}

interface PackedContent {
  media: Medium[];
  reading: string;
  /** Start and end. */
  headings: number[];
  /** Reading, body and length. */
  segments: number[];
  /** Place in `KINDS`, rows, columns, start, end, how many of the cells are its, and whether rows of it are hidden. */
  grids: number[];
  /** Start, end, row, column, rowspan, colspan, and what else it is: `NESTED`, `PICTURE` or both, added up. */
  cells: number[];
}

const NESTED = 1;
const PICTURE = 2;
/** What one message carries of a page, in characters: as much as takes a browser some milliseconds to send. */
export const ROOM = 250_000;
/** What else a message carries, in characters, as browsers take their time over it. */
const NUMBER = 6;
const OBJECT = 300;

/**
 * A page of the web for its way to the background, in pieces: most pages are one. What is long is divided among several; put
 * together by `unpackPage` they are the page. To be taken with pauses between: each is some milliseconds' work. What only papers
 * have, as cells of which it is not known what stands in them, is not carried: they are audited where they are opened.
 */
export function* packPage(page: Page): Generator<Partial<PackedPage>, void> {
  let piece: Partial<PackedPage> = { url: page.url, title: page.title, truncated: page.truncated };
  let room = ROOM;
  for (const { field, inFold, length, weight, pack } of fieldsOf(page)) {
    for (let from = 0; from < length; ) {
      const to = Math.min(length, from + Math.ceil(room / weight));
      if (inFold) piece.hidden ??= {};
      Object.assign((inFold && piece.hidden) || piece, { [field]: pack(from, to) });
      room -= (to - from) * weight;
      from = to;
      if (room > 0) continue;
      yield piece;
      [piece, room] = [{}, ROOM];
    }
  }
  yield piece;
}

/** A field of a page that may be long: of how many items, what each takes of a message, and some of them packed. */
interface Field {
  field: keyof PackedPage;
  inFold?: boolean;
  length: number;
  weight: number;
  pack(from: number, to: number): string | unknown[];
}

function string(field: keyof PackedPage, value: string): Field {
  return { field, length: value.length, weight: 1, pack: (from, to) => value.slice(from, to) };
}

function objects(field: keyof PackedPage, items: unknown[]): Field {
  return { field, length: items.length, weight: OBJECT, pack: (from, to) => items.slice(from, to) };
}

function tuples<T>(field: keyof typeof SIZES, items: T[], numbers: (item: T, index: number) => number[]): Field {
  return {
    field,
    length: items.length,
    weight: SIZES[field] * NUMBER,
    pack: (from, to) => items.slice(from, to).flatMap((item, i) => numbers(item, from + i)),
  };
}

function fieldsOf(page: Page): Field[] {
  const hidden = page.hidden ? contentFields(page.hidden) : [];
  return [
    objects('meta', [...page.meta]),
    string('text', page.text),
    ...contentFields(page),
    ...hidden.map((field) => ({ ...field, inFold: true })),
  ];
}

function contentFields({ media, reading, headings, segments, grids }: Content): Field[] {
  return [
    objects('media', media),
    string('reading', reading),
    tuples('headings', headings, ({ start, end }) => [start, end]),
    tuples('segments', segments.reading, (start, i) => [
      start,
      segments.body[i] as number,
      segments.length[i] as number,
    ]),
    tuples('grids', grids, ({ kind, rows, columns, start, end, cells, hiddenRows }) => [
      KINDS.indexOf(kind),
      rows,
      columns,
      start,
      end,
      cells.length,
      Number(hiddenRows === true),
    ]),
    tuples(
      'cells',
      grids.flatMap(({ cells }) => cells),
      ({ start, end, row, column, rowspan, colspan, nested, picture }) => [
        start,
        end,
        row,
        column,
        rowspan,
        colspan,
        (nested ? NESTED : 0) + (picture ? PICTURE : 0),
      ],
    ),
  ];
}

/** The page that was packed. Null where the pieces are not all there. */
export function unpackPage(pieces: Partial<PackedPage>[]): Page | null {
  const [first] = pieces;
  if (first?.url === undefined || first.title === undefined || first.truncated === undefined) return null;
  const { url, title, truncated } = first;
  const content = unpackContent(pieces);
  const behind = pieces.flatMap(({ hidden }) => hidden ?? []);
  const hidden = behind.length ? unpackContent(behind) : undefined;
  if (!content || hidden === null) return null;
  return {
    url,
    title,
    truncated,
    meta: new Map(pieces.flatMap(({ meta = [] }) => meta)),
    text: pieces.map(({ text = '' }) => text).join(''),
    ...content,
    ...(hidden && { hidden }),
  };
}

function unpackContent(pieces: Partial<PackedContent>[]): Content | null {
  const numbers = (field: keyof typeof SIZES): number[][] => {
    const all = pieces.flatMap((piece) => piece[field] ?? []);
    const size = SIZES[field];
    return Array.from({ length: all.length / size }, (_, i) => all.slice(i * size, (i + 1) * size));
  };
  const segments = numbers('segments');
  const cells = numbers('cells').map(unpackCell);
  let next = 0;
  const grids = numbers('grids').map((fields): Grid => {
    const [kind = 0, rows = 0, columns = 0, start = 0, end = 0, count = 0, hidden = 0] = fields;
    next += count;
    const own = cells.slice(next - count, next);
    const grid = { kind: KINDS[kind] ?? 'table', rows, columns, cells: own, start, end };
    return hidden ? { ...grid, hiddenRows: true } : grid;
  });
  if (next !== cells.length) return null;
  return {
    reading: pieces.map(({ reading = '' }) => reading).join(''),
    segments: {
      reading: segments.map(([reading]) => reading as number),
      body: segments.map(([, body]) => body as number),
      length: segments.map(([, , length]) => length as number),
    },
    grids,
    media: pieces.flatMap(({ media = [] }) => media),
    headings: numbers('headings').map(([start = 0, end = 0]) => ({ start, end })),
  };
}

function unpackCell(numbers: number[]): Cell {
  const [start = 0, end = 0, row = 0, column = 0, rowspan = 0, colspan = 0, flags = 0] = numbers;
  const cell: Cell = { start, end, row, column, rowspan, colspan, nested: (flags & NESTED) > 0 };
  return flags & PICTURE ? { ...cell, picture: true } : cell;
}
