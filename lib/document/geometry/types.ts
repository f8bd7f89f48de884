/** A Chinese character: what has one is a label, no figure. */
export const HAN = /\p{Script=Han}/u;

/** A rectangle on a sheet in points, its upper left corner first: y runs downwards. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A piece of text that stands in one line. */
export interface Run extends Box {
  text: string;
  /** Which way it is read, where it is turned by a quarter against most of the sheet. */
  turned?: 'up' | 'down';
}

/** A straight stroke, along or across the sheet. */
export interface Rule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** What is printed on one sheet, in any order. */
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
  /** Where in the box the text is printed, and how large; absent where that is the box itself, or nothing is printed. */
  print?: Box & { size: number };
}

export interface Table {
  type: 'table';
  /** Whether rules bound its cells; else columns were told by position alone. */
  ruled: boolean;
  box: Box;
  /** x of each boundary between columns, outer ones included. */
  edges: number[];
  rows: number;
  cells: TableCell[];
  /** Whether each column is under a head of its own for certain, or needs none. */
  isHeaded: boolean;
  /** Whether heads stand over its columns, and in how many rows where no rules bound them. */
  hasHeads: boolean;
  heads: number;
  /** Of a table without rules whose rows were told by their order: where all figures stand beside their labels. */
  lean?: Lean;
  /** Of a table without rules: the stretches of x that its columns of figures cover. */
  figures: [from: number, to: number][];
}

/** Figures stand higher or lower than the labels of their rows. */
export type Lean = 'above' | 'below';

/** What a sheet leaves open for the next: the columns of figures of the table without rules that it ends with. */
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

/** What a sheet holds, from top to bottom. */
export type Block = Line | Table;

export const right = ({ x, width }: Box): number => x + width;
export const bottom = ({ y, height }: Box): number => y + height;
export const middle = ({ y, height }: Box): number => y + height / 2;
export const centre = ({ x, width }: Box): number => x + width / 2;

/** Whether two stand side by side: for more than a little of the lower one's height. */
export const isLevel = (one: Box, other: Box): boolean =>
  Math.min(bottom(one), bottom(other)) - Math.max(one.y, other.y) > 0.3 * Math.min(one.height, other.height);

/** The smallest box around all of them. */
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
