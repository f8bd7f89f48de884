/**
 * A page as plain data, with two coordinates: `text` is the text content of the body (which exported selectors
 * address), `reading` is what a reader sees of it, one block to a line; `segments` map the second to the first.
 */
export interface Page extends Content {
  url: string | null;
  title: string;
  /** `<meta name content>`, names in lower case. */
  meta: Map<string, string>;
  /** Text content of the body, then of same-origin frames and open shadow roots in page order. */
  text: string;
  /** Content behind tabs and folds, kept apart from the visible, over the same text; absent where there is none. */
  hidden?: Content;
  /** Whether the page exceeds the limits of what is read, so that the rest of it is missing. */
  truncated: boolean;
  /** Media type of what was read; `text/html` where it is absent. */
  mediaType?: string;
  /** Name of the file, if a file was read. */
  file?: string;
  /** The places of a document's text in its file, in order; a web page has none. */
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

/** The place of a stretch of `Page.text` in its file, on a sheet of paper or in a worksheet; also of a blank cell. */
export interface FilePlace {
  start: number;
  end: number;
  /** Number of the sheet of paper, from 1; the stretch's box on it, in points from the upper left corner. */
  sheet?: number;
  box?: PlaceBox;
  /**
   * For a cell with ruled lines around it: the text's own box and font size in points; absent where the cell is blank.
   */
  print?: PlaceBox & { size: number };
  /** Worksheet and cell, as spreadsheets write it: `表三!C5`. */
  cell?: string;
}

/** A box on a sheet of paper, in points from its upper left corner. */
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

/** A cell of a grid; rows and columns are counted from 0. */
export interface Cell extends ReadingRange {
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
  /** Whether the cell contains another table: then its text is not a cell's. */
  nested: boolean;
  /** Set if the cell has no text but shows a picture: it is not blank, and what it shows was not read. */
  picture?: true;
  /** Set if it is uncertain to which row and column the cell's content belongs: then it is no figure of any. */
  unsure?: true;
}

export interface Grid extends ReadingRange {
  /** `table`: HTML or ARIA; `blocks`: rows and cells that are only elements; `lines`: separators in text. */
  kind: 'table' | 'blocks' | 'lines';
  rows: number;
  columns: number;
  cells: Cell[];
  /** Set if no ruled lines bound its cells on paper, so that they were inferred from the positions of the print. */
  isByPlace?: true;
  /** Set if the page hides rows of it that have content: they may appear at the press of a button, or never. */
  hiddenRows?: true;
}

export interface Medium {
  kind: 'image' | 'attachment';
  url: string;
  text: string;
  /** Its offset in the reading. */
  offset: number;
}
