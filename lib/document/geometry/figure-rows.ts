import { ENUMERATED, type IsLabel } from './label-segments';
import { continued } from './lines';
import type { Piece, PieceLine } from './piece-lines';

import { around, type Box, bottom, middle, right } from './types';

/** Side by side, so many figures are a row of a table. */
const MIN_FIGURES = 3;
/** So many in one row are a table by themselves; else two rows and more. */
const ALONE = 5;
/** Rows further apart than so many times the height of their print belong to two tables. */
const FAR = 9;

export type Stretch = [from: number, to: number];

/** Lines whose middles are nearer than so many times the height of their print may be one row. */
const SAME_ROW = 1.1;
/** Lines of one cell are no further apart than so many times their height. */
export const LEADING = 0.6;
/** A line no further below a label may go on with it: that it does not is certain only beyond. */
export const MAY_GO_ON = 0.8;

/** Lines of figures so close, in heights of their print, are one row where rows stand further apart. */
const WRAPPED = 0.35;

/** Rows of figures that stand below one another, and the stretches of x that their columns cover. */
export interface FigureRows {
  /** The numbers of the lines of each row: more than one where its cells stand at different heights. */
  rows: number[][];
  columns: Stretch[];
}

export const figuresOf = ({ pieces }: PieceLine): Piece[] => pieces.filter(({ isFigure }) => isFigure);

const overlapping = (columns: Stretch[], piece: Piece): number[] =>
  columns.flatMap(([from, to], i) => (piece.x <= to && right(piece) >= from ? [i] : []));

/** Whether figures stand in the columns so far, each in one of its own, and most of them in one that is known. */
export function fits(columns: Stretch[], figures: Piece[]): boolean {
  const known = figures.flatMap((piece) => overlapping(columns, piece));
  return mayFit(columns, figures) && known.length >= Math.max(1, 0.6 * figures.length);
}

/** Whether no two figures stand in one of the columns so far, and none in two. */
function mayFit(columns: Stretch[], figures: Piece[]): boolean {
  const taken = figures.map((piece) => overlapping(columns, piece));
  const known = taken.flat();
  return taken.every((at) => at.length <= 1) && new Set(known).size === known.length;
}

/** Columns with those that some figures stand in; of figures side by side each is a column. */
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
 * The tables among the lines of a sheet, told by rows of figures.
 * @param open columns of a table that the sheet before ended with: its rows may go on
 * @param isLabel what labels are known to say: one figure beside such a label is a row
 */
export function figureRows(lines: PieceLine[], open: Stretch[], isLabel: IsLabel): FigureRows[] {
  const tables: FoundTable[] = [];
  // A figure in the middle beside two lines of a label stands between them.
  const isText = ({ pieces }: PieceLine): boolean => pieces.some(({ isFigure }) => !isFigure);
  const above = new Map(lines.map((line, i) => [line, lines.slice(Math.max(0, i - 2), i).findLast(isText)]));
  const isFree: IsFree = (line, columns) => standsFree(line, columns, isLabel, above.get(line));
  // Where the last line ended that stands free of the columns: rows may be blank for a long way.
  let until = Number.NEGATIVE_INFINITY;
  let begun = open;
  // Whether other text than figures came between: a head, or prose.
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
    // With nothing but labels between, a row that is known is one of the same table, in whichever columns its figures stand.
    const isNext = isNamed(line, isLabel) && known.length > 0 && mayFit(known, figures) && isFree(line, known);
    if (last && (isSame || isNext) && isNear && !isEnded) {
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

/** Whether the heads of a table of another number of columns stand in a line: it does not go on with the one before. */
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

/** A table as its rows are found: whether something stands between it and the one before. */
interface FoundTable {
  lines: number[];
  columns: Stretch[];
  isOpen: boolean;
  isApart: boolean;
}

type IsFree = (line: PieceLine, columns: Stretch[]) => boolean;

/** Tables with the rows of few figures right above those that tell the columns. */
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

/** Whether figures alone stand so high above a line that they are no line of their own: the beginnings of numbers that are broken off. */
const isRaised = ({ pieces, box }: PieceLine, below: PieceLine): boolean =>
  pieces.every(({ isFigure }) => isFigure) && bottom(box) > below.box.y;

/** Figures between rows may stand in columns that were not yet known: the ends of numbers that are broken off, or few in a row. */
function withSkipped(lines: PieceLine[], { lines: own, columns }: FoundTable, isFree: IsFree): number[] {
  const [first, last] = [own[0] as number, own.at(-1) as number];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((number) => {
    const line = lines[number] as PieceLine;
    const figures = figuresOf(line);
    return own.includes(number) || (figures.length > 0 && isFree(line, columns) && fits(columns, figures));
  });
}

/** Nothing but labels stands beside and between rows of a table. */
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

/** Lines of figures as rows: those that fill each other's gaps at nearly the same height are one. */
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

/** Where rows stand well apart, a line of figures close below another goes on with its cells. */
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

/** Whether nothing but figures stands in a row. */
const isBare = (lines: PieceLine[], row: number[]): boolean =>
  row.every((number) => (lines[number] as PieceLine).pieces.every(({ isFigure }) => isFigure));

const figureCount = (lines: PieceLine[], row: number[]): number =>
  row.reduce((sum, number) => sum + figuresOf(lines[number] as PieceLine).length, 0);

const columnsOf = (line: PieceLine, columns: Stretch[]): number[] =>
  figuresOf(line).flatMap((piece) => overlapping(columns, piece));

/** Whether a label stands before the columns, and nothing else but figures in the line. */
const isLabelled = ({ pieces }: PieceLine, [first]: Stretch[]): boolean =>
  pieces.length > 1 && pieces.every((piece) => piece.isFigure || (first !== undefined && right(piece) <= first[0]));

/** Whether figures alone stand behind a label that is known. */
function isNamed({ pieces }: PieceLine, isLabel: IsLabel): boolean {
  const at = pieces.findIndex(({ isFigure }) => isFigure);
  const label = pieces[at - 1];
  return label !== undefined && isLabel(label.text, 'row') && pieces.slice(at).every(({ isFigure }) => isFigure);
}

/** Whether a label and figures stand right under heads, one over each figure and one over the label. */
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
 * Whether no other text than figures stands where the columns are, and none that is known to stand over columns, unless it goes
 * on with the label of a row in the line above.
 */
function standsFree(line: PieceLine, columns: Stretch[], isLabel: IsLabel, above?: PieceLine): boolean {
  const isRest = ({ text }: Piece): boolean =>
    (above?.pieces ?? []).some((piece) => !piece.isFigure && isLabel(continued(piece.text, text), 'row'));
  const isHead = (piece: Piece): boolean =>
    !ENUMERATED.test(piece.text) && isLabel(piece.text, 'column') && !isLabel(piece.text, 'row') && !isRest(piece);
  const [from, to] = [(columns[0] as Stretch)[0], (columns.at(-1) as Stretch)[1]];
  return line.pieces.every((piece) => piece.isFigure || (!isHead(piece) && (right(piece) <= from || piece.x > to)));
}
