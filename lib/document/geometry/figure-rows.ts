import { ENUMERATED, type IsLabel } from './label-segments';
import { continued } from './lines';
import type { Piece, PieceLine } from './piece-lines';

import { around, type Box, bottom, middle, right } from './types';

/** Minimum number of figures side by side that make a row of a table. */
const MIN_FIGURES = 3;
/** With so many columns one row is a table; otherwise it takes two. */
const ALONE = 5;
/** Rows further apart than this, in heights of their print, belong to different tables. */
const FAR = 9;

export type Stretch = [from: number, to: number];

/** How far figures reach into the line above, in heights of their print, if they are of the same row. */
const REACH = 0.1;
/** Lines whose middles are closer than this, in heights of their print, may be one row. */
const SAME_ROW = 1.1;
/** Maximum gap between lines of one cell, in heights of their print. */
export const LEADING = 0.6;
/**
 * Maximum gap, in heights of print, at which a line below a label may still continue it: only beyond is it certain that
 * it does not.
 */
export const MAY_GO_ON = 0.8;

/** Lines of figures closer than this, in heights of their print, are one row where rows stand further apart. */
const WRAPPED = 0.35;

/** Rows of figures below one another, and the ranges of x that their columns cover. */
export interface FigureRows {
  /** The indices of the lines of each row; several where its cells stand at different heights. */
  rows: number[][];
  columns: Stretch[];
}

export const figuresOf = ({ pieces }: PieceLine): Piece[] => pieces.filter(({ isFigure }) => isFigure);

const overlapping = (columns: Stretch[], piece: Piece): number[] =>
  columns.flatMap(([from, to], i) => (piece.x <= to && right(piece) >= from ? [i] : []));

/** Whether each figure stands in a column of its own, and most of them in known columns. */
export function fits(columns: Stretch[], figures: Piece[]): boolean {
  const known = figures.flatMap((piece) => overlapping(columns, piece));
  return mayFit(columns, figures) && known.length >= Math.max(1, 0.6 * figures.length);
}

/** Whether no two figures stand in one known column, and no figure in two. */
function mayFit(columns: Stretch[], figures: Piece[]): boolean {
  const taken = figures.map((piece) => overlapping(columns, piece));
  const known = taken.flat();
  return taken.every((at) => at.length <= 1) && new Set(known).size === known.length;
}

/** Returns the columns extended by those of some figures, which overlap a known column or form a new one. */
export function widened(columns: Stretch[], figures: Piece[]): Stretch[] {
  const all = [...columns, ...figures.map((piece): Stretch => [piece.x, right(piece)])].sort((a, b) => a[0] - b[0]);
  const joined: Stretch[] = [];
  for (const [from, to] of all) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/**
 * Recognises the tables among the lines of a sheet by their rows of figures.
 * @param open columns of the table that the previous sheet ended with: its rows may go on
 * @param isLabel knows labels: a single figure beside a known label is a row
 */
export function figureRows(lines: PieceLine[], open: Stretch[], isLabel: IsLabel): FigureRows[] {
  const tables: FoundTable[] = [];
  // Where a figure is centred beside a label of two lines, its line comes between those two.
  const isText = ({ pieces }: PieceLine): boolean => pieces.some(({ isFigure }) => !isFigure);
  const above = new Map(lines.map((line, i) => [line, lines.slice(Math.max(0, i - 2), i).findLast(isText)]));
  const isFree: IsFree = (line, columns) => standsFree(line, columns, isLabel, above.get(line));
  // The bottom of the last line that leaves the columns free: blank rows may follow for a long way.
  let until = Number.NEGATIVE_INFINITY;
  let begun = open;
  // Whether other text than figures came in between: a head, or prose.
  let isEnded = true;
  for (const [i, line] of lines.entries()) {
    const figures = figuresOf(line);
    const last = tables.at(-1);
    if (namesOther(line, open.length, isLabel)) begun = [];
    const known = last?.columns ?? begun;
    const isNear = line.box.y - until < FAR * line.box.height;
    if (known.length && !isFree(line, known)) isEnded = true;
    if (isNear || figures.length) until = bottom(line.box);
    if (!figures.length) continue;
    const isSame = known.length > 0 && fits(known, figures) && isFree(line, known);
    // With only labels in between, a row with a known label belongs to the same table, whichever columns its figures
    // are in.
    const isNext = isNamed(line, isLabel) && known.length > 0 && mayFit(known, figures) && isFree(line, known);
    const isPart = last?.lines.at(-1) === i - 1 && reachInto(figures, figuresOf(lines[i - 1] as PieceLine));
    const isRow = isPart && mayFit(known, figures) && isFree(line, known);
    if (last && (isSame || isNext || isRow) && isNear && !isEnded) {
      last.lines.push(i);
      last.columns = widened(last.columns, figures);
    } else if (isSame && (isNear || !last) && (figures.length > 1 || isLabelled(line, known))) {
      tables.push({ lines: [i], columns: widened(known, figures), isOpen: true, isApart: isEnded });
      isEnded = false;
    } else if (isHeaded(line, lines[i - 1]) || isNamed(line, isLabel)) {
      tables.push({ lines: [i], columns: widened([], figures), isOpen: true, isApart: isEnded });
      isEnded = false;
    } else if (figures.length >= MIN_FIGURES) {
      tables.push({ lines: [i], columns: widened([], figures), isOpen: false, isApart: isEnded });
      isEnded = false;
    }
  }
  return joinedTables(lines, tables, isFree)
    .map((table) => ({ ...table, rows: rowsOf(lines, table.lines, table.columns) }))
    .filter(
      ({ isOpen, rows, columns }) =>
        isOpen || (rows.length > 1 && columns.length >= MIN_FIGURES) || columns.length >= ALONE,
    );
}

/** Whether figures reach higher than the bottom of others: no two rows overlap, so all of these are of one row. */
const reachInto = (figures: Piece[], above: Piece[]): boolean => {
  const { y, height } = around(figures);
  return bottom(around(above)) - y > REACH * height;
};

/**
 * Whether a line holds the heads of a table with another number of columns, so that the previous table does not go on.
 */
function namesOther({ pieces }: PieceLine, columns: number, isLabel: IsLabel): boolean {
  const isWhole = (from: number): boolean =>
    isLabel(
      pieces
        .slice(from)
        .map(({ text }) => text)
        .join('\n'),
      'heads',
    );
  return pieces.some((_, from) => pieces.length - from !== columns && isWhole(from));
}

/** A table while its rows are being found. `isApart`: other text separates it from the table before. */
interface FoundTable {
  lines: number[];
  columns: Stretch[];
  isOpen: boolean;
  isApart: boolean;
}

type IsFree = (line: PieceLine, columns: Stretch[]) => boolean;

/** Joins tables with the rows of few figures directly above the rows that determine the columns. */
function joinedTables(lines: PieceLine[], tables: FoundTable[], isFree: IsFree): FoundTable[] {
  const joined: FoundTable[] = [];
  const lineOf = (number: number): PieceLine => lines[number] as PieceLine;
  for (const table of tables) {
    const last = joined.at(-1);
    const isPart =
      last && !table.isApart && last.lines.every((number) => fits(table.columns, figuresOf(lineOf(number))));
    if (isPart) joined.pop();
    const own = { ...table, ...(isPart && { lines: [...last.lines, ...table.lines], isApart: last.isApart }) };
    own.lines.unshift(...linesAbove(lines, own, joined.at(-1)?.lines.at(-1) ?? -1, isFree));
    for (const number of own.lines) own.columns = widened(own.columns, figuresOf(lineOf(number)));
    own.lines = withSkipped(lines, own, isFree);
    joined.push(own);
  }
  return joined;
}

/** Whether a line holds only figures and overlaps the line below: such figures are the beginnings of broken numbers. */
const isRaised = ({ pieces, box }: PieceLine, below: PieceLine): boolean =>
  pieces.every(({ isFigure }) => isFigure) && bottom(box) > below.box.y;

/**
 * Adds lines of figures between rows whose columns were not yet known: ends of broken numbers, or rows of few figures.
 */
function withSkipped(lines: PieceLine[], { lines: own, columns }: FoundTable, isFree: IsFree): number[] {
  const [first, last] = [own[0] as number, own.at(-1) as number];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((number) => {
    const line = lines[number] as PieceLine;
    const figures = figuresOf(line);
    return own.includes(number) || (figures.length > 0 && isFree(line, columns) && fits(columns, figures));
  });
}

/** Returns the lines of figures above a table that belong to it: only labels stand beside and between its rows. */
function linesAbove(
  lines: PieceLine[],
  { lines: own, columns }: { lines: number[]; columns: Stretch[] },
  before: number,
  isFree: IsFree,
): number[] {
  const above: number[] = [];
  for (let i = (own[0] as number) - 1; i > before; i--) {
    const line = lines[i] as PieceLine;
    const figures = figuresOf(line);
    const isNear = (lines[i + 1] as PieceLine).box.y - bottom(line.box) < FAR * line.box.height;
    if (!isNear || !isFree(line, columns)) break;
    if (!figures.length) continue;
    if (!fits(columns, figures) || !(isLabelled(line, columns) || isRaised(line, lines[i + 1] as PieceLine))) break;
    above.unshift(i);
  }
  return above;
}

/** Groups lines of figures into rows: lines at nearly the same height in different columns are one row. */
function rowsOf(lines: PieceLine[], numbers: number[], columns: Stretch[]): number[][] {
  const rows: number[][] = [];
  for (const number of numbers) {
    const row = rows.at(-1);
    const line = lines[number] as PieceLine;
    const first = row && (lines[row[0] as number] as PieceLine);
    const taken = row?.flatMap((other) => columnsOf(lines[other] as PieceLine, columns)) ?? [];
    const isNear = first && middle(line.box) - middle(first.box) < SAME_ROW * line.box.height;
    if (row && isNear && columnsOf(line, columns).every((column) => !taken.includes(column))) row.push(number);
    else rows.push([number]);
  }
  return withWrapped(lines, rows, columns);
}

/** Joins a line of figures to the close one above, whose cells it continues, where rows stand well apart. */
function withWrapped(lines: PieceLine[], rows: number[][], columns: Stretch[]): number[][] {
  const boxOf = (row: number[]): Box => around(row.map((number) => (lines[number] as PieceLine).box));
  const gaps = rows.slice(1).map((row, i) => boxOf(row).y - bottom(boxOf(rows[i] as number[])));
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const joined: number[][] = [];
  for (const [i, row] of rows.entries()) {
    const { height } = boxOf(row);
    const gap = i > 0 ? (gaps[i - 1] as number) : usual;
    const isPart = Math.min(figureCount(lines, row), figureCount(lines, rows[i - 1] ?? [])) < columns.length;
    const above = rows[i - 1] ?? [];
    const isRest = isBare(lines, row) && isBare(lines, above) && figureCount(lines, row) < figureCount(lines, above);
    const isWrapped =
      isPart && (isRest ? gap < LEADING * height : gap < WRAPPED * height && usual > gap + 0.15 * height);
    const last = joined.at(-1);
    if (last && isWrapped) last.push(...row);
    else joined.push([...row]);
  }
  return joined;
}

/** Whether a row holds only figures. */
const isBare = (lines: PieceLine[], row: number[]): boolean =>
  row.every((number) => (lines[number] as PieceLine).pieces.every(({ isFigure }) => isFigure));

const figureCount = (lines: PieceLine[], row: number[]): number =>
  row.reduce((sum, number) => sum + figuresOf(lines[number] as PieceLine).length, 0);

const columnsOf = (line: PieceLine, columns: Stretch[]): number[] =>
  figuresOf(line).flatMap((piece) => overlapping(columns, piece));

/** Whether a line has a label before the columns, and otherwise only figures. */
const isLabelled = ({ pieces }: PieceLine, [first]: Stretch[]): boolean =>
  pieces.length > 1 && pieces.every((piece) => piece.isFigure || (first !== undefined && right(piece) <= first[0]));

/** Whether a known label is followed by figures only. */
function isNamed({ pieces }: PieceLine, isLabel: IsLabel): boolean {
  const at = pieces.findIndex(({ isFigure }) => isFigure);
  const label = pieces[at - 1];
  return label !== undefined && isLabel(label.text, 'row') && pieces.slice(at).every(({ isFigure }) => isFigure);
}

/** Whether a label and figures stand directly below heads: one over each figure and one over the label. */
function isHeaded({ pieces, box }: PieceLine, above: PieceLine | undefined): boolean {
  const [label, ...figures] = pieces;
  if (!label || label.isFigure || !figures.length || !figures.every(({ isFigure }) => isFigure)) return false;
  if (!above || box.y - bottom(above.box) > 3 * box.height || above.pieces.some(({ isFigure }) => isFigure))
    return false;
  const [corner, ...heads] = above.pieces;
  return (
    corner !== undefined &&
    corner.x <= right(label) &&
    heads.length === figures.length &&
    heads.every((head, i) => {
      const figure = figures[i] as Piece;
      return head.x <= right(figure) && right(head) >= figure.x;
    })
  );
}

/**
 * Whether no text other than figures stands in the columns, and no known column head anywhere in the line, unless that
 * continues a row label in the line above.
 */
function standsFree(line: PieceLine, columns: Stretch[], isLabel: IsLabel, above?: PieceLine): boolean {
  const isRest = ({ text }: Piece): boolean =>
    (above?.pieces ?? []).some((piece) => !piece.isFigure && isLabel(continued(piece.text, text), 'row'));
  const isHead = (piece: Piece): boolean =>
    !ENUMERATED.test(piece.text) && isLabel(piece.text, 'column') && !isLabel(piece.text, 'row') && !isRest(piece);
  const [from, to] = [(columns[0] as Stretch)[0], (columns.at(-1) as Stretch)[1]];
  return line.pieces.every((piece) => piece.isFigure || (!isHead(piece) && (right(piece) <= from || piece.x > to)));
}
