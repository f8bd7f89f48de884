import { certaintyOf, withSide } from './certainty';
import { MAY_GO_ON, type Stretch } from './figure-rows';
import { areWhole, type HeadCell } from './heads';
import { type IsLabel, NO_LABELS } from './label-segments';
import { continued } from './lines';
import type { Piece } from './piece-lines';
import { around, type Box, bottom, centre, right } from './types';

/** So many heights of print rows, and columns, may reach into one another; figures of one cell are no further apart. */
const SLACK = { row: 0.4, column: 0.3, stray: 1 };

const gapBetween = (one: Box, other: Box): number => Math.max(one.y - bottom(other), other.y - bottom(one));
const spanOf = (boxes: Box[], of: (box: Box) => Stretch): Stretch | null => (boxes.length ? of(around(boxes)) : null);
const acrossOf = (box: Box): Stretch => [box.x, right(box)];
const downOf = (box: Box): Stretch => [box.y, bottom(box)];

/** The usual height of the print of figures. */
function sizeOf(figures: Piece[]): number {
  const heights = figures.map(({ height }) => height).sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}

/** The columns of a table without rules as they were told. */
interface ToldColumns {
  /** The figures of each row. */
  rows: Piece[][];
  heads: HeadCell[];
  /** The head of each column; null where they cannot be told. */
  lowest: HeadCell[] | null;
  columns: number;
  columnAt: (x: number) => number;
}

/** Whether every column is under its own head for certain; without heads none may be blank anywhere. */
export function areHeaded({ rows, heads, lowest, columns, columnAt }: ToldColumns, isLabel: IsLabel): boolean {
  const figures = rows.flat();
  if (!lowest) return rows.every(({ length }) => !length || length === columns);
  // A head that is none of those that are known is a part of one, or of another table.
  const known = lowest.filter(({ isKnown }) => isKnown).length;
  if (known > 0 && known < lowest.length) return false;
  // A figure above the first row is a part of one that is broken off, unless a head that is known says it: the year of 2018年度.
  const isFigureIn = ({ pieces }: HeadCell): boolean =>
    pieces.some(({ isFigure, text }) => isFigure && /\d/.test(text));
  if (heads.some((head) => !head.isKnown && isFigureIn(head))) return false;
  const members = lowest.map(({ box }, column) => {
    const own = figures.filter((piece) => columnAt(centre(piece)) === column);
    return { name: acrossOf(box), figures: spanOf(own, acrossOf) };
  });
  // A column that nothing but a head tells of is one where the form has such a head.
  const isTold = members.every((member, column) => member.figures || lowest[column]?.isKnown);
  if (!isTold && isLabel !== NO_LABELS) return false;
  const isWhole = !known || areWhole(lowest, isLabel);
  const slack = SLACK.column * sizeOf(figures);
  return certaintyOf(isWhole ? withSide(members) : members, slack, isWhole).every((certain) => certain === true);
}

/** Whether rows without labels are rows: not where one has fewer figures or stands close to another, of whose numbers it may be a part. */
const areApart = (rows: ToldRow[], size: number): boolean =>
  rows.slice(1).every(({ box, figures }, i) => {
    const above = rows[i] as ToldRow;
    return figures.length === above.figures.length && gapBetween(box, above.box) >= MAY_GO_ON * size;
  });

/** Whether a figure of no row stands so close below another that it may be the end of that one, which a narrow cell breaks off. */
const isRestOf = (piece: Box, figure: Box, size: number): boolean => {
  const gap = piece.y - bottom(figure);
  return gap > -SLACK.row * size && gap < MAY_GO_ON * size && piece.x < right(figure) && right(piece) > figure.x;
};

/** A row of a table without rules as it was told: its label and its figures, none where it is blank. */
export interface ToldRow {
  box: Box;
  label: Piece[];
  figures: Piece[];
}

/** What may stand in a row: its own figures, and those of its neighbours that may be parts of them. */
export interface PlacedFigures {
  own: Piece[];
  stray: Piece[];
  isUnsure: boolean;
}

/**
 * The figures of each row, and of each row whose figures are not its own for certain those that may be. Where labels are known, a
 * table none of whose labels is one of them was not told right.
 * @param loose figures in lines that are none of the rows
 */
export function placedFigures(rows: ToldRow[], loose: Piece[], isLabel: IsLabel): PlacedFigures[] {
  const size = sizeOf(rows.flatMap(({ figures }) => figures));
  const texts = rows.map(({ label }) => label.map(({ text }) => text).reduce(continued, ''));
  const isAnyKnown = texts.some((text) => isLabel(text));
  const members = rows.map(({ label, figures, box }, row) => {
    // A figure may stand so close behind a label that it was taken for a part of it; what names a group of rows names none of them.
    const text = texts[row] as string;
    const isNamed = !isAnyKnown || (isLabel(text, 'rows') && !/\d$/.test(text));
    const name = isNamed ? spanOf(label, downOf) : null;
    return { name: name ?? (figures.length ? null : downOf(box)), figures: spanOf(figures, downOf) };
  });
  const certain = certaintyOf(members, SLACK.row * size);
  const isTold = texts.some((text) => text) ? isAnyKnown || isLabel === NO_LABELS : areApart(rows, size);
  if (!isTold) for (const row of rows.keys()) certain[row] = row;
  const figures = rows.map(({ figures: own, box }, row) => {
    // Figures in no row may be those of one that seems blank.
    const near = own.length ? [] : loose.filter((piece) => gapBetween(piece, box) < SLACK.stray * size);
    if (near.length) certain[row] = row;
    return near.length ? near : own;
  });
  // A blank row beside one that is not known for certain may be the beginning of its label, or its end; none reaches over a whole label.
  const isWholeBlank = (row: number): boolean => !figures[row]?.length && isLabel(texts[row] as string, 'rows');
  const spread = (row: number, from: number): void => {
    const other = certain[from];
    const isReached = typeof other === 'number' && !(other !== from && isWholeBlank(from));
    if (certain[row] === true && !figures[row]?.length && isReached) certain[row] = other;
  };
  for (let row = 1; row < rows.length; row++) spread(row, row - 1);
  for (let row = rows.length - 2; row >= 0; row--) spread(row, row + 1);
  const gapTo = (row: number, at: number): number => {
    const [one, other] = [figures[row] ?? [], rows[at]?.box];
    return one.length && other ? gapBetween(around(one), other) : Number.POSITIVE_INFINITY;
  };
  // Figures alone are the rest of ones that a narrow cell breaks off: of the labelled row that they stand nearer to.
  const labelledFrom = (row: number, step: 1 | -1): number => {
    let at = row + step;
    while (rows[at] && !rows[at]?.label.length) at += step;
    return at;
  };
  const strayAt = (row: number, at: number): Piece[] => {
    if (gapTo(row, at) >= SLACK.stray * size) return [];
    const other = labelledFrom(row, row < at ? -1 : 1);
    return gapTo(row, other) < gapTo(row, at) - SLACK.column * size ? [] : (figures[row] ?? []);
  };
  /** All figures between a row and the next with a label on each side: a number may be broken more than once. */
  const straysOf = (row: number): Piece[] => {
    const between: number[] = [];
    for (let at = labelledFrom(row, -1) + 1; at < labelledFrom(row, 1); at++) if (at !== row) between.push(at);
    return [...between.flatMap((at) => strayAt(at, row)), ...restsOf(row)];
  };
  /**
   * Figures in no row, or in none for certain, right above or below those of a row: what a narrow cell breaks off, with which none of
   * that column is whole.
   */
  const restsOf = (row: number): Piece[] => {
    const isOther = (at: number): boolean => certain[row] === true && certain[at] !== true;
    const unsure = rows.flatMap((other, at) => (isOther(at) ? other.figures : []));
    return [...loose, ...unsure].filter((piece) =>
      rows[row]?.figures.some((figure) => isRestOf(piece, figure, size) || isRestOf(figure, piece, size)),
    );
  };
  return figures.map((own, row) => ({
    own: certain[row] === true ? own : (figures[certain[row] as number] as Piece[]),
    stray: isAnyKnown ? straysOf(row) : restsOf(row),
    isUnsure: certain[row] !== true,
  }));
}
