import { blankTables, withBlankRows } from './blank-tables';
import { withWholeNumbers } from './broken-numbers';
import { ColumnTable } from './column-table';
import { figureRows } from './figure-rows';
import { doubtBeside } from './isolation';
import type { IsLabel } from './label-segments';
import { cutBehindLabel, type Piece, type PieceLine, pieceLines } from './piece-lines';
import { withoutStacks } from './stacks';
import { withWholeTurned } from './turned-runs';
import { bottom, centre, middle, type OpenColumns, type Run, right, type Table } from './types';
import { withUnits } from './unit-columns';

/**
 * Maximum number of lines, pieces in a line, and pieces in all: no printed sheet has more, and beyond these no table is
 * recognised.
 */
const MAX_LINES = 1500;
const MAX_PIECES = 200;
const MAX_TEXTS = 4000;

/** Maximum number of tables on a sheet whose heads are read letter by letter: no sheet has more. */
const MAX_LETTERWISE = 12;

/** Points by which text may seem to reach into the figure that it touches. */
const TOUCHING = 0.3;

const NUMERAL = /^[一二三四五六七八九十]+$/;
/** A mark of a numeral, alone in its line; how one begins that stands before its numeral. */
const MARKS = /^[（(）)、]$/;
const OPENING = /^[（(]/;
/** Maximum distance of a numeral from its mark in the line above or below, in heights of print. */
const NEAR = 2.2;

/** A text narrowed to the width that it certainly has. */
const apart = (piece: Piece): Piece =>
  piece.isFigure ? piece : { ...piece, width: Math.max(0, piece.width - TOUCHING) };

/**
 * Unmarks as figures the Chinese numerals before a known label: they begin the name of a group of rows (三 of
 * 三、本年度办理结果).
 */
function withoutNumerals(pieces: Piece[], isRow: (text: string) => boolean): Piece[] {
  const label = pieces.findLastIndex(({ isFigure, text }) => !isFigure && isRow(text));
  return pieces.map((piece, i) => (i < label && NUMERAL.test(piece.text) ? { ...piece, isFigure: false } : piece));
}

/**
 * Unmarks as figures the Chinese numerals in names that are written downwards, letter below letter: the mark that
 * belongs to such a numeral stands directly above or below it.
 */
function withoutNumeralsBelow(lines: PieceLine[]): PieceLine[] {
  const all = lines.flatMap(({ pieces }) => pieces);
  const marks = all.filter(({ text }) => MARKS.test(text));
  const isNamed = (piece: Piece): boolean =>
    marks.some((mark) => {
      const isUnder = OPENING.test(mark.text) ? mark.y < piece.y : mark.y > piece.y;
      const isNear = Math.abs(mark.y - piece.y) < NEAR * piece.height;
      return isUnder && isNear && Math.abs(centre(mark) - centre(piece)) < piece.height / 2;
    });
  return lines.map((line) => ({
    ...line,
    pieces: line.pieces.map((piece) =>
      piece.isFigure && NUMERAL.test(piece.text) && isNamed(piece) ? { ...piece, isFigure: false } : piece,
    ),
  }));
}

const areTooMany = (lines: PieceLine[]): boolean =>
  lines.length > MAX_LINES ||
  lines.some(({ pieces }) => pieces.length > MAX_PIECES) ||
  lines.reduce((sum, { pieces }) => sum + pieces.length, 0) > MAX_TEXTS;

/** Tables without rules, and the runs that belong to no table. */
export interface ColumnTables {
  tables: Table[];
  rest: Run[];
}

/**
 * Recognises tables without rules among the runs of a sheet: rows of figures below one another, their columns by
 * position, their labels by the text beside them.
 * @param open the columns of the table that the previous sheet ended with, which may go on here
 */
export function columnTables(given: Run[], open: OpenColumns, isLabel: IsLabel): ColumnTables {
  const whole = withWholeTurned(given);
  const { runs, stacks } = withoutStacks(whole, isLabel);
  const isRow = (text: string): boolean => isLabel(text, 'row');
  const printed = withoutNumeralsBelow(pieceLines(runs)).map(({ pieces, box }) => ({
    box,
    pieces: withoutNumerals(
      pieces.flatMap((piece) => cutBehindLabel(piece, isRow)),
      isRow,
    ).map(apart),
  }));
  if (areTooMany(printed)) return { tables: [], rest: whole };
  const told = withUnits(withWholeNumbers(printed, isLabel), open.columns, isLabel);
  const lines = withBlankRows(told, isLabel);
  const tables: Table[] = [];
  const taken = new Set<Piece>();
  let free = 0;
  const rows = figureRows(lines, open.columns, isLabel);
  const all = [...rows, ...blankTables(lines, rows, open.columns, isLabel)];
  for (const found of all.sort((a, b) => (a.rows[0]?.[0] as number) - (b.rows[0]?.[0] as number))) {
    const beside = { lean: open.lean, isLetterwise: tables.length < MAX_LETTERWISE, stacks };
    const form = new ColumnTable(lines, found, free, beside, isLabel);
    tables.push(form.table());
    for (const piece of form.pieces) taken.add(piece);
    free = form.end;
  }
  if (!tables.length) return { tables, rest: whole };
  const boxes = [...taken];
  const isTaken = (run: Run): boolean =>
    boxes.some(
      (box) => centre(run) >= box.x && centre(run) <= right(box) && middle(run) >= box.y && middle(run) <= bottom(box),
    );
  const rest = whole.filter((run) => !isTaken(run));
  doubtBeside(tables, lines, rest);
  return { tables, rest };
}
