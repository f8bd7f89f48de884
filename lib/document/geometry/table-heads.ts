import { cutAtEdges, cutAtLabels, cutBetweenColumns } from './cut-pieces';
import { figuresOf, LEADING, type Stretch, widened } from './figure-rows';
import { type FormHeads, formHeads } from './form-heads';
import {
  areWhole,
  type ColumnHeads,
  type HeadCell,
  headCells,
  headsOfColumns,
  isHeadTooMany,
  lowestOf,
  withoutRemarks,
} from './heads';
import type { IsLabel } from './label-segments';
import { isNumber, type Piece, type PieceLine } from './piece-lines';
import type { TableLines } from './table-lines';
import { around, bottom, isLevel, right } from './types';

/** The rows over which heads are searched, and how. */
interface OverRows {
  /** The lines of the table. */
  taken: TableLines;
  /** The rows of figures. */
  anchors: PieceLine[];
  /** x at which the first column of figures begins. */
  before: number;
  isLabel: IsLabel;
  /** Whether heads may also be recognised letter by letter. */
  isLetterwise: boolean;
}

/**
 * Returns all columns; a blank one is as wide as its head and reaches up to halfway to its neighbours: their figures, or
 * the head of one that is blank too.
 */
function withBlank({ heads, of }: ColumnHeads, columns: Stretch[]): Stretch[] {
  const known = heads.map((_, i) => columns[of.indexOf(i)]);
  const reach = (i: number): Stretch | undefined => {
    const box = heads[i]?.box;
    return known[i] ?? (box && [box.x, right(box)]);
  };
  return heads.map(({ box }, i) => {
    const isAfter = known.slice(0, i).some((column) => column);
    const isBefore = known.slice(i + 1).some((column) => column);
    const [before, behind] = [reach(i - 1)?.[1], reach(i + 1)?.[0]];
    const from = before !== undefined && isAfter ? Math.max((before + box.x) / 2, before + 1) : box.x;
    const to = behind !== undefined && isBefore ? Math.min((right(box) + behind) / 2, behind - 1) : right(box);
    return known[i] ?? [from, to];
  });
}

/**
 * Returns all heads, the heads of single columns, and the columns, blank ones included; `heads` is null where heads and
 * columns cannot be matched.
 */
export function headsOver(
  over: OverRows,
  columns: Stretch[],
): { all: HeadCell[]; columns: Stretch[] } & (ColumnHeads | { heads: null; of: [] }) {
  const { all, lowest } = headsTold(over, columns);
  // Other columns come from the previous table, which this one may continue: their ranges may reach over those of this one.
  const used = widened([], over.anchors.flatMap(figuresOf));
  const whole = isHeadTooMany(used, columns, lowest, all) ? null : headsOfColumns(columns, lowest, all);
  const told = whole ?? headsOfColumns(used, lowest, all);
  if (told) return { all, columns: withBlank(told, whole ? columns : used), ...told };
  return { all, columns, heads: null, of: [] };
}

/** Recognises heads by gaps or, where those are not all heads of a table, letter by letter. */
function headsTold(over: OverRows, columns: Stretch[]): FormHeads {
  const { taken, isLabel, isLetterwise } = over;
  const all = withoutRemarks(headCells(headPieces(over, columns), isLabel), columns);
  const lowest = lowestOf(all);
  if (areWhole(lowest, isLabel)) return { all: withoutTitles(all), lowest };
  if (!isLetterwise) return { all, lowest };
  const pieces = taken.headLines().flatMap((line) => line.pieces);
  const form = formHeads(pieces, isLabel);
  // If they stand over fewer than half of the columns, the heads are those of another table.
  const isOver = ({ box }: HeadCell, i: number): boolean => {
    const [from, to] = columns[i] as Stretch;
    return box.x <= to && right(box) >= from;
  };
  const isApart = form?.lowest.length === columns.length && form.lowest.filter(isOver).length < columns.length / 2;
  return form && !isApart ? form : { all, lowest };
}

/** Removes separate text above all known heads: the number of the table, or the unit of its figures. */
function withoutTitles(heads: HeadCell[]): HeadCell[] {
  const top = Math.min(...heads.flatMap(({ isKnown, box }) => (isKnown ? [box.y] : [])));
  const isAbove = ({ isKnown, box }: HeadCell): boolean => !isKnown && bottom(box) <= top;
  const isTitle = (head: HeadCell): boolean => {
    const beside = heads.filter((other) => isLevel(other.box, head.box)).map(({ box }) => box);
    return around(beside).width < beside.reduce((sum, { width, height }) => sum + width + height, 0);
  };
  return heads.filter((head) => !isAbove(head) || !isTitle(head));
}

/** Returns the text above the columns, cut at the boundaries between columns. */
function headPieces(over: OverRows, columns: Stretch[]): Piece[] {
  const { taken, before, isLabel } = over;
  const edges = columns.slice(1).map(([from], i) => (from + (columns[i] as Stretch)[1]) / 2);
  return taken
    .headLines()
    .flatMap(({ pieces }) => pieces)
    .flatMap((piece) => cutAtLabels(piece, isLabel))
    .flatMap((piece) => (isLabel(piece.text) ? [piece] : cutAtEdges(piece, [before, ...edges])))
    .flatMap((piece) => cutBetweenColumns(piece, columns, isLabel))
    .filter((piece) => taken.isOverColumns(piece) && !isBegun(over, piece));
}

/**
 * Whether a number among the heads is directly above one of the first row: the beginning of a number broken by a narrow
 * cell.
 */
function isBegun({ anchors }: OverRows, number: Piece): boolean {
  const first = figuresOf(anchors[0] as PieceLine);
  return (
    isNumber(number) &&
    first.some(
      (piece) =>
        piece.x < right(number) &&
        right(piece) > number.x &&
        Math.abs(piece.y - bottom(number)) < LEADING * piece.height,
    )
  );
}
