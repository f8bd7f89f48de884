import { fold } from '../../text/fold';
import { cutAtLabels } from './cut-pieces';
import type { IsLabel } from './label-segments';
import { type Piece, type PieceLine, pieceOf } from './piece-lines';
import { type Box, bottom, centre, right } from './types';

/** The folded text of a part of a number: digits, and the commas between thousands. */
const PART = /^[\d,]+$/;
/** Maximum length of a part. */
const MAX_LENGTH = 30;
/** Maximum distance of a column that is narrow from the next, in heights of print. */
const FAR = 6;
/** Minimum number of digits in a full line of a number, unless its column is known to be as narrow as one letter. */
const MIN_DIGITS = 2;
/** Maximum number of lines of a sheet that begin between two lines of one number. */
const MAX_BETWEEN = 3;
/** Maximum gap between two lines of one number, in heights of their print. */
const WIDEST = 1.2;
/** Maximum number of lines of a head. */
const HEAD_LINES = 8;
/** Text that counts as a figure but may be a part of a label: 三. */
const NUMERAL = /^[一二三四五六七八九十百千万两]/;
/** Maximum distance between aligned sides, in heights of print. */
export const ALIGNED = 0.3;
/** Width in which a digit, or a comma, does not fit, in widths of a digit. */
export const NO_ROOM = { digit: 0.75, comma: 0.3 };

/** A part of a number, and the index of its line. */
export interface Part {
  piece: Piece;
  line: number;
  text: string;
}

/** Whether two boxes overlap horizontally. */
export const isAcross = (one: Box, other: Box): boolean => one.x < right(other) && right(one) > other.x;
/** Returns the number of digits in a part. */
export const digitsIn = (text: string): number => text.replace(/,/g, '').length;

function partOf(piece: Piece, line: number): Part[] {
  if (piece.text.length > MAX_LENGTH) return [];
  const { text } = fold(piece.text.trim());
  return PART.test(text) ? [{ piece, line, text }] : [];
}

/** Whether a piece is a figure or a mark for none, and not a part of a label. */
export const isCell = ({ isFigure, text }: Piece): boolean => isFigure && !NUMERAL.test(text);

/** Returns parts below one another that may be one number, or several: all but the last of each fill their column. */
export function stacksOf(lines: PieceLine[], columns: PartColumns): Part[][] {
  const all = lines.map(({ pieces }, line) => pieces.flatMap((piece) => partOf(piece, line)));
  const below = new Map<Part, Part>();
  for (const part of all.flat()) {
    const next = all
      .slice(part.line + 1, part.line + 1 + MAX_BETWEEN)
      .find((own) => own.some((each) => isAcross(each.piece, part.piece)));
    const under = next?.filter((each) => isAcross(each.piece, part.piece)) ?? [];
    const [rest] = under;
    if (under.length === 1 && rest && mayGoOn(part, rest) && isFull(part, rest, columns.of(part)))
      below.set(part, rest);
  }
  const rests = new Set(below.values());
  return [...below.keys()]
    .filter((part) => !rests.has(part))
    .map((first) => {
      const stack = [first];
      for (let part = below.get(first); part; part = below.get(part)) stack.push(part);
      return stack;
    });
}

/** Whether a part may go on in another below it: set alike in one column, with no other text between. */
function mayGoOn({ piece }: Part, rest: Part): boolean {
  const { height } = piece;
  const gap = rest.piece.y - bottom(piece);
  return (
    gap > -ALIGNED * height &&
    gap < WIDEST * height &&
    Math.abs(rest.piece.height - height) < ALIGNED * height &&
    [centre, right, ({ x }: Box): number => x].some(
      (side) => Math.abs(side(piece) - side(rest.piece)) < ALIGNED * height,
    )
  );
}

/**
 * The column of a part: the widths of all texts in it, the lines of the head over it where that is known, and its
 * distance from the nearest other column.
 */
interface Column {
  widths: number[];
  head: Piece[];
  gap: number;
}

/** Whether no text of its column is wide enough for a part and one more character: then it goes on in the next line. */
function isFull({ piece, text }: Part, rest: Part, { widths, head, gap }: Column): boolean {
  const digit = piece.width / (digitsIn(text) + (text.length - digitsIn(text)) / 2);
  const room = piece.width + digit * (rest.text.startsWith(',') ? NO_ROOM.comma : NO_ROOM.digit);
  // Single digits below one another are figures of rows, unless the column is no wider than one letter of its head.
  const isNarrow = digitsIn(text) >= MIN_DIGITS || (head.length > 1 && head.every((line) => line.text.length === 1));
  return isNarrow && gap < FAR * piece.height && widths.every((width) => width < room);
}

/** The columns of parts, each looked at once for all parts that stand alike in it. */
export class PartColumns {
  private readonly cells: Piece[][];
  private readonly texts: Piece[][];
  private readonly known = new Map<string, Column>();

  constructor(
    private readonly lines: PieceLine[],
    private readonly isLabel: IsLabel,
  ) {
    this.cells = lines.map(({ pieces }) => pieces.filter(isCell));
    this.texts = lines.map(({ pieces }) => pieces.filter((piece) => !isCell(piece)));
  }

  /** Returns the column of a part, between the nearest texts above and below that are no figures. */
  of({ piece, line }: Part): Column {
    const isText = (texts: Piece[]): boolean => texts.some((other) => isAcross(other, piece));
    const top = this.texts.slice(0, line).findLastIndex(isText) + 1;
    const below = this.texts.slice(line).findIndex(isText);
    const end = below < 0 ? this.lines.length : line + below;
    const name = [top, end, piece.x, piece.width].join();
    const column = this.known.get(name) ?? this.between(top, end, piece);
    this.known.set(name, column);
    return column;
  }

  private between(top: number, end: number, piece: Piece): Column {
    const isIn = (other: Piece): boolean => isAcross(other, piece);
    const rows = this.cells.slice(top, end).flat();
    const widths = rows.filter(isIn).map(({ width }) => width);
    const beside = rows.filter((other) => !isIn(other));
    const gap = beside.reduce(
      (least, other) => Math.min(least, Math.max(other.x - right(piece), piece.x - right(other))),
      Number.POSITIVE_INFINITY,
    );
    const head: Piece[] = [];
    const isWide = (text: Piece): boolean => beside.some((other) => isAcross(other, text));
    // Letters of heads side by side may seem to be one word spread over their columns.
    const cut = (text: Piece): Piece[] =>
      cutAtLabels(text, this.isLabel).flatMap((part) =>
        isWide(part) ? part.runs.map((run) => pieceOf([run])) : [part],
      );
    for (let i = top - 1; i >= Math.max(0, top - HEAD_LINES); i--) {
      const own = (this.lines[i] as PieceLine).pieces.filter(isIn).flatMap(cut).filter(isIn);
      // Text over several columns is the head of none of them.
      if (own.length > 1 || own.some(isWide)) break;
      head.unshift(...own);
      if (this.isLabel(head.map(({ text }) => text).join(''), 'column'))
        return { widths: [...widths, ...head.map(({ width }) => width)], head, gap };
    }
    // Of a head that is not known, the lowest line is one at any rate.
    return { widths: [...widths, ...head.slice(-1).map(({ width }) => width)], head: [], gap };
  }
}
