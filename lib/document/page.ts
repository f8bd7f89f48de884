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
  /** Media type of what was read; `text/html` where it is not told. */
  mediaType?: string;
  /** Name of the file, where what was read is one. */
  file?: string;
  /** Where in its file the text of a document stands, in order; a page of the web has none. */
  places?: FilePlace[];
}

/** Text as lines, with the tables, pictures and headings in it: their offsets are those of `reading`. */
export interface Content {
  reading: string;
  segments: Segments;
  grids: Grid[];
  media: Medium[];
  headings: ReadingRange[];
}

/** Where in its file a stretch of `Page.text` stands: on a sheet of paper, or in a cell of a worksheet; a blank cell has one too. */
export interface FilePlace {
  start: number;
  end: number;
  /** Number of the sheet of paper, from 1; its box in points from the upper left corner. */
  sheet?: number;
  box?: PlaceBox;
  /** Of a cell with rules around it: where in its box the text is printed, and how large; absent where it is blank. */
  print?: PlaceBox & { size: number };
  /** Worksheet and cell, as spreadsheets write it: `表三!C5`. */
  cell?: string;
}

export interface PlaceBox {
  x: number;
  y: number;
  width: number;
  height: number;
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
  /** True where the cell has no text and shows a picture: it is not blank, and what it says was not read. */
  picture?: true;
  /** True where it cannot be told for certain which row and column what stands in it belongs to: it is no figure of any. */
  unsure?: true;
}

export interface Grid extends ReadingRange {
  /** `table`: HTML or ARIA; `blocks`: rows and cells that are only elements; `lines`: separators in text. */
  kind: 'table' | 'blocks' | 'lines';
  rows: number;
  columns: number;
  cells: Cell[];
  /** True where nothing bounds its cells on the paper, and they were told by where print stands. */
  isByPlace?: true;
  /** True where the page hides rows of it that say something: more of the table is behind a button, or it never was. */
  hiddenRows?: true;
}

export interface Medium {
  kind: 'image' | 'attachment';
  url: string;
  text: string;
  /** Where in the reading it stands. */
  offset: number;
}
