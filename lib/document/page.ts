/**
 * A page as plain data. Two coordinates: `text` is the text content of the body (what exported selectors address),
 * `reading` is what a reader sees of it, one block to a line; `segments` lead from the second to the first.
 */
export interface Page extends Content {
  url: string | null;
  title: string;
  /** `<meta name content>`, names in lower case. */
  meta: Map<string, string>;
  /** Text content of the body, then of same-origin frames and open shadow roots in page order. */
  text: string;
  /** What stands behind tabs and folds, kept apart from what is seen, over the same text; absent where nothing does. */
  hidden?: Content;
  /** True where the page is larger than the limits of `walk.ts`: what lies beyond was not read. */
  truncated: boolean;
}

/** Text as lines, with the tables, pictures and headings in it: their offsets are those of `reading`. */
export interface Content {
  reading: string;
  segments: Segments;
  grids: Grid[];
  media: Medium[];
  headings: ReadingRange[];
}

/** Range of `reading`, end exclusive. */
export interface ReadingRange {
  start: number;
  end: number;
}

/** Sorted, parallel: `length[i]` characters of the reading from `reading[i]` on are the body text from `body[i]` on. */
export interface Segments {
  reading: number[];
  body: number[];
  length: number[];
}

export interface Cell extends ReadingRange {
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
  /** True where the cell holds another table: then its text is not a cell's. */
  nested: boolean;
}

export interface Grid extends ReadingRange {
  /** `table`: HTML or ARIA; `blocks`: rows and cells that are only elements; `lines`: separators in text. */
  kind: 'table' | 'blocks' | 'lines';
  rows: number;
  columns: number;
  cells: Cell[];
}

export interface Medium {
  kind: 'image' | 'attachment';
  url: string;
  text: string;
  /** Where in the reading it stands. */
  offset: number;
}
