import { certaintyOf, withSide } from './certainty';
import { MAY_GO_ON, type Stretch } from './figure-rows';
import { areWhole, type HeadCell } from './heads';
import { type IsLabel, NO_LABELS } from './label-segments';
import { continued } from './lines';
import type { Piece } from './piece-lines';
import { around, type Box, bottom, centre, right } from './types';

/**
 * In heights of print: how far rows, and columns, may reach into each other; maximum distance between figures of one
 * cell.
 */
const SLACK = { row: 0.4, column: 0.3, stray: 1 };

const gapBetween = (one: Box, other: Box): number => Math.max(one.y - bottom(other), other.y - bottom(one));
const spanOf = (boxes: Box[], of: (box: Box) => Stretch): Stretch | null => (boxes.length ? of(around(boxes)) : null);
const acrossOf = (box: Box): Stretch => [box.x, right(box)];
const downOf = (box: Box): Stretch => [box.y, bottom(box)];

/** Returns the median height of some figures. */
function sizeOf(figures: Piece[]): number {
  const heights = figures.map(({ height }) => height).sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}

/** The columns recognised in a table without rules. */
interface ToldColumns {
  /** The figures of each row. */
  rows: Piece[][];
  heads: HeadCell[];
  /** The head of each column; null where heads could not be matched. */
  lowest: HeadCell[] | null;
  columns: number;
  columnAt: (x: number) => number;
}

/**
 * Whether every column is certainly under its own head; without heads, only if no cell of any row with figures is
 * blank.
 */
export function areHeaded({ rows, heads, lowest, columns, columnAt }: ToldColumns, isLabel: IsLabel): boolean {
  const figures = rows.flat();
  if (!lowest) return rows.every(({ length }) => !length || length === columns);
  // Where some heads are known, an unknown one is a part of another, or belongs to another table.
  const known = lowest.filter(({ isKnown }) => isKnown).length;
  if (known > 0 && known < lowest.length) return false;
  // A figure above the first row is part of a broken number, unless a known head has it: the year of 2018年度.
  const isFigureIn = ({ pieces }: HeadCell): boolean =>
    pieces.some(({ isFigure, text }) => isFigure && /\d/.test(text));
  if (heads.some((head) => !head.isKnown && isFigureIn(head))) return false;
  const members = lowest.map(({ box }, column) => {
    const own = figures.filter((piece) => columnAt(centre(piece)) === column);
    return { name: acrossOf(box), figures: spanOf(own, acrossOf) };
  });
  // A column without figures exists only if its head is a known one.
  const isTold = members.every((member, column) => member.figures || lowest[column]?.isKnown);
  if (!isTold && isLabel !== NO_LABELS) return false;
  const isWhole = !known || areWhole(lowest, isLabel);
  const slack = SLACK.column * sizeOf(figures);
  return certaintyOf(isWhole ? withSide(members) : members, slack, isWhole).every((certain) => certain === true);
}

/**
 * Whether rows without labels are certain: each has as many figures as the one above, and stands apart from it, so that
 * none is a part of a broken number.
 */
const areApart = (rows: ToldRow[], size: number): boolean =>
  rows.slice(1).every(({ box, figures }, i) => {
    const above = rows[i] as ToldRow;
    return figures.length === above.figures.length && gapBetween(box, above.box) >= MAY_GO_ON * size;
  });

/**
 * Whether a figure outside of all rows is so close below another that it may be its end, broken off by a narrow cell.
 */
const isRestOf = (piece: Box, figure: Box, size: number): boolean => {
  const gap = piece.y - bottom(figure);
  return gap > -SLACK.row * size && gap < MAY_GO_ON * size && piece.x < right(figure) && right(piece) > figure.x;
};

/** A row recognised in a table without rules: its label and its figures, none where it is blank. */
export interface ToldRow {
  box: Box;
  label: Piece[];
  figures: Piece[];
}

/** The figures that may be those of a row: its own, and those of its neighbours that may be parts of its own. */
export interface PlacedFigures {
  own: Piece[];
  stray: Piece[];
  isUnsure: boolean;
}

/**
 * Returns the figures of each row; where they are not certainly its own, those that may be. If labels are known, but
 * none of this table's labels is, the rows were not recognised correctly, and none is certain.
 * @param loose figures in lines that belong to no row
 */
export function placedFigures(rows: ToldRow[], loose: Piece[], isLabel: IsLabel): PlacedFigures[] {
  const size = sizeOf(rows.flatMap(({ figures }) => figures));
  const texts = rows.map(({ label }) => label.map(({ text }) => text).reduce(continued, ''));
  const isAnyKnown = texts.some((text) => isLabel(text));
  const members = rows.map(({ label, figures, box }, row) => {
    // A figure may touch its label and be taken for a part of it; and the name of a group of rows is the label of none.
    const text = texts[row] as string;
    const isNamed = !isAnyKnown || (isLabel(text, 'rows') && !/\d$/.test(text));
    const name = isNamed ? spanOf(label, downOf) : null;
    return { name: name ?? (figures.length ? null : downOf(box)), figures: spanOf(figures, downOf) };
  });
  const certain = certaintyOf(members, SLACK.row * size);
  const isTold = texts.some((text) => text) ? isAnyKnown || isLabel === NO_LABELS : areApart(rows, size);
  if (!isTold) for (const row of rows.keys()) certain[row] = row;
  const figures = rows.map(({ figures: own, box }, row) => {
    // Figures outside of all rows may belong to a row that seems blank.
    const near = own.length ? [] : loose.filter((piece) => gapBetween(piece, box) < SLACK.stray * size);
    if (near.length) certain[row] = row;
    return near.length ? near : own;
  });
  // A blank row beside an uncertain one may be the beginning or end of its label; uncertainty does not spread past a
  // complete label.
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
  // Figures without a label are the rest of numbers broken by a narrow cell, in the nearer row with a label.
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
  /** Returns all figures between a row and the nearest labelled rows: a number may be broken more than once. */
  const straysOf = (row: number): Piece[] => {
    const between: number[] = [];
    for (let at = labelledFrom(row, -1) + 1; at < labelledFrom(row, 1); at++) if (at !== row) between.push(at);
    return [...between.flatMap((at) => strayAt(at, row)), ...restsOf(row)];
  };
  /**
   * Returns figures in no row, or in no certain row, directly above or below those of a row: parts broken off by a
   * narrow cell, without which no figure of that column is complete.
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
