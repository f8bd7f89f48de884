import type { Stretch } from './figure-rows';
import { ENUMERATED, type IsLabel, segmentsOf } from './label-segments';
import { continued } from './lines';
import type { Piece } from './piece-lines';
import { around, type Box, bottom, centre, middle, right } from './types';

/** A line further above the next than this, in heights of the line, belongs to another head. */
const FAR = 2;
/** Maximum gap, in heights of print, between lines set without extra space. */
const CLOSE = 0.35;
/** Maximum distance between aligned sides of lines of one head, in heights of a line. */
const ALIGNED = 0.6;
/** A figure is nearer to its own head than to any other by this many heights of its print. */
const CLEAR = 0.5;

/** Maximum indent of a label's lines, in or out, in heights of its print. */
const INDENT = 2.5;

/** Maximum difference between the sides of lines aligned alike, in heights of a line. */
const SAME = 0.15;
const MAX_COMPARED = 200;
/** Maximum number of lines of heads, or of labels, in one table: no printed sheet has more. */
const MAX_PIECES = 500;

/** A head or a label with all of its lines. `isKnown`: its text is a known label. */
export interface HeadCell {
  pieces: Piece[];
  box: Box;
  text: string;
  isKnown: boolean;
}

/** Whether two pieces overlap horizontally by more than half of the narrower one. */
export const isOver = (piece: Box, other: Box): boolean =>
  Math.min(right(piece), right(other)) - Math.max(piece.x, other.x) > 0.5 * Math.min(piece.width, other.width);

/**
 * Whether a line is a little further in, or out, than a line above it that begins with a number: it may go on behind
 * that number, or below it.
 */
export const isIndented = (piece: Piece, below: Piece): boolean =>
  ENUMERATED.test(piece.text) && !ENUMERATED.test(below.text) && Math.abs(below.x - piece.x) < INDENT * piece.height;

/**
 * Whether two lines may belong to one head: the one is directly over the other, and they are aligned at a side or
 * centred.
 */
function mayGoOn(piece: Piece, below: Piece): boolean {
  const gap = below.y - bottom(piece);
  if (gap < -0.5 * piece.height || gap > FAR * piece.height || !isOver(piece, below)) return false;
  if (isIndented(piece, below)) return true;
  return [centre, right, ({ x }: Box): number => x].some(
    (side) => Math.abs(side(piece) - side(below)) < ALIGNED * piece.height,
  );
}

/**
 * Joins lines below one another into column heads or row labels, such that most of the lines belong to known labels.
 */
export function headCells(pieces: Piece[], isLabel: IsLabel): HeadCell[] {
  if (pieces.length > MAX_PIECES) return [];
  const sorted = [...pieces].sort((a, b) => a.y - b.y || a.x - b.x);
  const isAlone = (piece: Piece): boolean =>
    pieces.every((other) => other === piece || Math.abs(middle(other) - middle(piece)) > 2);
  return columnsOfLines(sorted).flatMap((lines) => {
    const joins = (at: number): boolean => {
      const [above, line] = [lines[at - 1] as Piece, lines[at] as Piece];
      return line.y - bottom(above) < (isAlone(above) ? CLOSE : 1) * above.height;
    };
    const texts = lines.map(({ text }) => text);
    return segmentsOf(texts, isLabel, joins).map(({ start, end, isKnown }) => {
      const own = lines.slice(start, end);
      return { pieces: own, box: around(own), text: texts.slice(start, end).reduce(continued), isKnown };
    });
  });
}

/**
 * Chains lines that stand over one another, each line in one chain: of several that may continue a line, the nearest
 * does.
 */
function columnsOfLines(pieces: Piece[]): Piece[][] {
  const links = pieces.flatMap((piece, i) =>
    pieces.slice(i + 1).flatMap((below) => (mayGoOn(piece, below) ? [{ piece, below }] : [])),
  );
  const offset = ({ piece, below }: (typeof links)[number]): number => Math.abs(centre(piece) - centre(below));
  links.sort((a, b) => a.below.y - a.piece.y - (b.below.y - b.piece.y) || offset(a) - offset(b));
  const next = new Map<Piece, Piece>();
  const taken = new Set<Piece>();
  for (const { piece, below } of links) {
    if (next.has(piece) || taken.has(below)) continue;
    next.set(piece, below);
    taken.add(below);
  }
  return pieces
    .filter((piece) => !taken.has(piece))
    .map((piece) => {
      const lines = [piece];
      for (let line = next.get(piece); line; line = next.get(line)) lines.push(line);
      return lines;
    });
}

/** Removes heads behind all columns and all known heads: they stand over a column of remarks. */
export function withoutRemarks(heads: HeadCell[], columns: Stretch[]): HeadCell[] {
  const known = heads.filter(({ isKnown }) => isKnown);
  if (known.length < columns.length) return heads;
  const end = Math.max(...known.map(({ box }) => right(box)), ...columns.map(([, to]) => to));
  return heads.filter(({ box, isKnown }) => isKnown || box.x <= end);
}

/** Returns the last line of a head: it is nearest to the column. */
const lastOf = ({ pieces }: HeadCell): Box => pieces.at(-1) as Box;

/** Whether heads are all the column heads of a table, in the order of the form. */
export const areWhole = (heads: Pick<HeadCell, 'text'>[], isLabel: IsLabel): boolean =>
  isLabel(heads.map(({ text }) => text).join('\n'), 'heads');

/**
 * Returns the heads of single columns, from left to right: those with no other head below, and that are not higher than
 * their neighbours on both sides.
 */
export function lowestOf(heads: HeadCell[]): HeadCell[] {
  const lowest = heads
    .filter(({ box }) => heads.every((other) => other.box.y <= box.y || !isOver(box, other.box)))
    .sort((a, b) => lastOf(a).x - lastOf(b).x);
  const isBelow = (other: HeadCell | undefined, { box }: HeadCell): boolean =>
    other !== undefined && other.box.y > bottom(box) - 1;
  return lowest.filter((head, i) => !isBelow(lowest[i - 1], head) || !isBelow(lowest[i + 1], head));
}

const SIDES: ((box: Box) => number)[] = [centre, ({ x }) => x, right];
const boxOf = ([x, to]: Stretch): Box => ({ x, y: 0, width: to - x, height: 0 });

/** Returns how heads are aligned in their columns, judged by lines over one another that differ in width. */
function setAt(pieces: Piece[]): 'left' | 'middle' | 'right' {
  const counts = { middle: 0, left: 0, right: 0 };
  for (const piece of pieces.slice(0, MAX_COMPARED)) {
    for (const below of pieces.slice(0, MAX_COMPARED)) {
      const isOther = Math.abs(below.width - piece.width) > piece.height;
      if (below.y <= piece.y || !isOther || !isOver(piece, below)) continue;
      const isSame = (side: (box: Box) => number): boolean => Math.abs(side(piece) - side(below)) < SAME * piece.height;
      if (isSame(centre)) counts.middle++;
      if (isSame(({ x }) => x)) counts.left++;
      if (isSame(right)) counts.right++;
    }
  }
  const most = Math.max(...Object.values(counts));
  return counts.middle === most ? 'middle' : counts.left === most ? 'left' : 'right';
}

/** Returns the index of the head in whose column a range lies; -1 where that is unclear. */
function headAt([from, to]: Stretch, heads: HeadCell[], set: ReturnType<typeof setAt>, clear: number): number {
  if (set === 'left') return heads.findLastIndex(({ box }) => box.x <= from + clear);
  if (set === 'right') return heads.findIndex(({ box }) => right(box) >= to - clear);
  const order = heads
    .map(({ box }, i) => ({ i, by: Math.abs(centre(box) - (from + to) / 2) }))
    .sort((a, b) => a.by - b.by);
  const [nearest, other] = order as [(typeof order)[number], (typeof order)[number]];
  return other.by - nearest.by > clear ? nearest.i : -1;
}

const isAbove = (head: HeadCell, others: HeadCell[]): boolean =>
  others.every((other) => other === head || other.box.y > bottom(head.box) - 1);

/**
 * Whether heads and columns are equal in number only because a title above all heads was counted, and so was a column
 * of the previous table in which this one has no figure.
 */
export function isHeadTooMany(used: Stretch[], columns: Stretch[], lowest: HeadCell[], heads: HeadCell[]): boolean {
  if (lowest.length !== columns.length || used.length !== columns.length - 1) return false;
  return lowest.some((head) => isAbove(head, heads));
}

/** The heads of all columns, blank ones included. */
export interface ColumnHeads {
  heads: HeadCell[];
  /** For each column of figures the index of its head. */
  of: number[];
}

/**
 * Returns the head of each column of figures. With as many heads as columns they match in order; with more, each column
 * gets the head aligned with it, or the head in whose column it lies, and a head without figures is that of a blank
 * column. A head above all others is ignored as spanning several columns where it would be one too many.
 * @param lowest heads of single columns
 * @param heads all heads, which show how they are aligned
 * @returns null where the heads cannot be matched
 */
export function headsOfColumns(columns: Stretch[], lowest: HeadCell[], heads: HeadCell[]): ColumnHeads | null {
  if (!columns.length || lowest.length < columns.length) return null;
  if (lowest.length === columns.length) return { heads: lowest, of: columns.map((_, i) => i) };
  const below = lowest.filter((head) => !isAbove(head, lowest));
  if (below.length === columns.length) return { heads: below, of: columns.map((_, i) => i) };
  const untitled = lowest.filter((head) => !isAbove(head, heads));
  if (untitled.length < lowest.length && untitled.length > columns.length)
    return headsOfColumns(
      columns,
      untitled,
      heads.filter((head) => !isAbove(head, heads)),
    );
  // Where most heads are known, an unknown one is part of another, or stands over remarks.
  const known = lowest.filter(({ isKnown }) => isKnown);
  if (known.length > lowest.length / 2 && known.length < lowest.length) {
    // The right end of heads and figures: a head beyond it stands over a column of remarks.
    const end = Math.max(...known.map(({ box }) => right(box)), ...columns.map(([, to]) => to));
    const isRemark = ({ box, isKnown }: HeadCell): boolean => isKnown || box.x > end;
    return lowest.every(isRemark) ? headsOfColumns(columns, known, heads) : null;
  }
  const clear = CLEAR * Math.max(...lowest.map(({ pieces }) => (pieces[0] as Piece).height));
  const isOrder = (of: number[]): boolean =>
    of.every((head, i) => head >= 0 && (i === 0 || head > (of[i - 1] as number)));
  for (const side of SIDES) {
    const of = columns.map((column) => {
      const set = lowest.flatMap(({ box, pieces }, i) =>
        Math.abs(side(box) - side(boxOf(column))) < ALIGNED * (pieces[0] as Piece).height ? [i] : [],
      );
      return set.length === 1 ? (set[0] as number) : -1;
    });
    if (isOrder(of)) return { heads: lowest, of };
  }
  const set = setAt(heads.flatMap(({ pieces }) => pieces));
  const of = columns.map((column) => headAt(column, lowest, set, clear));
  // All figures of a table are at the same side of their columns.
  const sides = of.map((head, i) => {
    const { box } = lowest[head] ?? {};
    return box ? centre(boxOf(columns[i] as Stretch)) - centre(box) : 0;
  });
  const isOneSide =
    set !== 'middle' || sides.every((offset) => offset > -clear) || sides.every((offset) => offset < clear);
  if (isOrder(of) && isOneSide) return { heads: lowest, of };
  const [only, ...more] = waysApart(columns, lowest).filter(isOrder);
  return only && !more.length ? { heads: lowest, of: only } : null;
}

/**
 * Returns the ways to assign heads such that no column reaches into another: all figures beneath their head, all before
 * its right side, or all after its left side.
 */
function waysApart(columns: Stretch[], heads: HeadCell[]): number[][] {
  const boxes = heads.map(({ box }) => box);
  const beneath = columns.map(([from, to]) => {
    const over = boxes.flatMap((box, i) => (box.x < to && right(box) > from ? [i] : []));
    return over.length === 1 ? (over[0] as number) : -1;
  });
  const before = columns.map(([, to]) => boxes.findIndex((box) => right(box) >= to));
  const behind = columns.map(([from]) => boxes.findLastIndex((box) => box.x <= from));
  const isApart = (of: number[]): boolean => {
    const ends = boxes.map((box, i): Stretch => {
      const [from, to] = columns[of.indexOf(i)] ?? [box.x, right(box)];
      return [Math.min(box.x, from), Math.max(right(box), to)];
    });
    return ends.every(([from], i) => i === 0 || from > (ends[i - 1] as Stretch)[1] - 1);
  };
  const ways = [beneath, before, behind].filter((of) => !of.includes(-1) && isApart(of));
  return ways.filter((of, i) => ways.findIndex((other) => other.join() === of.join()) === i);
}
