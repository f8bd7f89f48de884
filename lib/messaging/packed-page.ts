import type { Cell, Content, Grid, Medium, Page } from '../document/page';

/** How many numbers encode a heading, a segment, a grid and a cell. */
export const SIZES = { headings: 2, segments: 3, grids: 7, cells: 7 } as const;
const KINDS: Grid['kind'][] = ['table', 'blocks', 'lines'];

/** A page in the form of messages: these cannot have maps, and an object for each cell would take most of the space. */
export interface PackedPage extends PackedContent {
  url: string | null;
  title: string;
  truncated: boolean;
  meta: [name: string, content: string][];
  text: string;
  /** Content behind tabs and folds; absent from all pieces of a page without any. */
  hidden: Partial<PackedContent>;
}

interface PackedContent {
  media: Medium[];
  reading: string;
  /** Start and end. */
  headings: number[];
  /** Reading, body and length. */
  segments: number[];
  /** Index in `KINDS`, rows, columns, start, end, number of its cells, and 1 if it has hidden rows. */
  grids: number[];
  /** Start, end, row, column, rowspan, colspan, and the sum of its flags `NESTED` and `PICTURE`. */
  cells: number[];
}

const NESTED = 1;
const PICTURE = 2;
/** Size of one message in characters, which takes a browser some milliseconds to send. */
export const ROOM = 250_000;
/** Cost of a number and of an object in a message, in characters that take a browser the same time. */
const NUMBER = 6;
const OBJECT = 300;

/**
 * Yields a web page in pieces for sending to the background; most pages are one piece. `unpackPage` puts them together
 * again. The caller should pause between pieces, as each takes some milliseconds. Properties that only document files
 * have, such as cells with unknown contents, are left out: files are audited where they are opened.
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

/**
 * A field of a page that may be long: number of items, cost of each in a message, and a function that packs some of
 * them.
 */
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

/** Returns the page from its pieces; null where pieces are missing. */
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
