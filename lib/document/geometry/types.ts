/** A Chinese character: text that has one is a label, not a figure. */
export const HAN = /\p{Script=Han}/u;

/** A rectangle on a sheet in points: x and y are its upper left corner, and y increases downwards. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A stretch of text within one line. */
export interface Run extends Box {
  text: string;
  /** The direction in which it reads, where it is rotated by 90° relative to most of the sheet. */
  turned?: 'up' | 'down';
}

/** A straight line drawn on the sheet, horizontal or vertical, in points. */
export interface Rule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** The text and rules of one sheet, in any order; sizes in points. */
export interface Sheet {
  width: number;
  height: number;
  runs: Run[];
  rules: Rule[];
}

export interface TableCell {
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
  box: Box;
  text: string;
  /** See `Cell.unsure` of `page.ts`. */
  unsure?: true;
  /** Where in the box the text is printed, and its size; absent where the box encloses just the text, or nothing. */
  print?: Box & { size: number };
}

export interface Table {
  type: 'table';
  /** Whether rules bound its cells; otherwise its columns were recognised by position alone. */
  ruled: boolean;
  box: Box;
  /** x of each column boundary, including the outer ones. */
  edges: number[];
  rows: number;
  cells: TableCell[];
  /** Whether every column is certainly under its own head, or needs none. */
  isHeaded: boolean;
  /** Whether heads were recognised over its columns; always true for a ruled table. */
  hasHeads: boolean;
  /** Number of its rows of heads; 0 for a ruled table. */
  heads: number;
  /** For a table without rules whose rows were matched in order: where its figures stand relative to their labels. */
  lean?: Lean;
  /** For a table without rules: the ranges of x that its columns of figures cover; empty for a ruled table. */
  figures: [from: number, to: number][];
}

/** Whether figures stand higher or lower than the labels of their rows. */
export type Lean = 'above' | 'below';

/** The columns of figures of the table without rules that a sheet ends with, which may go on on the next sheet. */
export interface OpenColumns {
  columns: [from: number, to: number][];
  lean?: Lean;
}

export interface Line {
  type: 'line';
  text: string;
  box: Box;
  /** Size of its print. */
  size: number;
}

/** A part of a sheet: a line of text or a table. */
export type Block = Line | Table;

export const right = ({ x, width }: Box): number => x + width;
export const bottom = ({ y, height }: Box): number => y + height;
export const middle = ({ y, height }: Box): number => y + height / 2;
export const centre = ({ x, width }: Box): number => x + width / 2;

/** Whether two boxes stand side by side: they overlap vertically by more than 0.3 of the smaller one's height. */
export const isLevel = (one: Box, other: Box): boolean =>
  Math.min(bottom(one), bottom(other)) - Math.max(one.y, other.y) > 0.3 * Math.min(one.height, other.height);

/** Returns the smallest box around all boxes. */
export function around(boxes: Box[]): Box {
  let [x, y, x2, y2] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity];
  for (const box of boxes) {
    x = Math.min(x, box.x);
    y = Math.min(y, box.y);
    x2 = Math.max(x2, right(box));
    y2 = Math.max(y2, bottom(box));
  }
  return { x, y, width: x2 - x, height: y2 - y };
}
