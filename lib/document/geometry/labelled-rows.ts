import { cutAtEdges, cutAtNumbers } from './cut-pieces';
import type { Stretch } from './figure-rows';
import { headCells } from './heads';
import { knownRowLabels } from './known-row-labels';
import { groupColumns, partingOf, withStacked } from './label-columns';
import type { IsLabel } from './label-segments';
import { blankRows, type LabelLine, rowsOfLabels } from './labels';
import type { Piece, PieceLine } from './piece-lines';
import { rowOrder } from './row-order';
import type { TableColumns } from './table-columns';
import type { TableLines } from './table-lines';
import { around, type Box, bottom, centre, type Lean, middle, right } from './types';

/** Rows of figures, and where to look for their labels. */
interface GivenRows {
  /** All lines of the sheet, and which of them the table takes. */
  lines: PieceLine[];
  taken: TableLines;
  columns: TableColumns;
  /** Each row of figures joined into one line, and the lines that the rows are made of. */
  rows: PieceLine[];
  figureLines: PieceLine[];
  /** Whether figures stand above or below their labels on the previous sheet. */
  lean: Lean | undefined;
  /** Names of groups of rows set vertically, letter below letter, on the whole sheet. */
  stacks: Piece[];
}

/** Rows with their labels, blank rows included, and the names of groups of rows. */
export interface LabelledRows {
  /** Each row of figures joined into one line; for a blank row, a line without pieces at the position of its label. */
  rows: PieceLine[];
  /** The pieces of the label of each row. */
  labels: Piece[][];
  /** Whether the labels stand after the figures. */
  areBehind: boolean;
  /** The cells of each column of groups before the labels. */
  groups: Piece[][][];
  /** Whether figures stand above or below their labels, where that was found by order. */
  lean: Lean | undefined;
}

/** What was found at the left of the rows; `rows` is absent where they stay as they are. */
type Found = Pick<LabelledRows, 'labels' | 'groups'> & Partial<Pick<LabelledRows, 'rows' | 'lean'>>;

/** Joins lines of figures of a row into one line. */
export const together = (lines: PieceLine[]): PieceLine => ({
  pieces: lines.flatMap(({ pieces }) => pieces),
  box: around(lines.map(({ box }) => box)),
});

/** Finds the label of each row of figures, blank rows, and groups of rows: by order, by known texts, or by position. */
export function labelledRows(given: GivenRows, isLabel: IsLabel): LabelledRows {
  const { lines, taken, columns } = given;
  const members = lines.slice(Math.max(taken.top, taken.labelTop()), taken.end);
  const pieces = members.map((line) =>
    line.pieces.filter((piece) => right(piece) <= columns.before).flatMap((piece) => cutAtNumbers(piece)),
  );
  const parting = partingOf(pieces);
  const left = pieces.map((line) => line.flatMap((piece) => cutAtEdges(piece, [parting])));
  const all = left.flat();
  const found = byOrder(given, all, isLabel) ?? byWords(given, all, isLabel) ?? byPlace(given, left, parting);
  const { rows = given.rows, lean } = found;
  const areBehind = !all.length;
  const labels = areBehind ? labelsBehind(given, rows) : found.labels;
  return { rows, labels, areBehind, lean, groups: withStacked(found.groups, stacksBeside(given, rows)) };
}

/** Returns the vertical names of groups that stand before and beside these rows. */
function stacksBeside({ stacks, columns }: GivenRows, rows: PieceLine[]): Piece[] {
  const box = around(rows.map((row) => row.box));
  return stacks.filter((stack) => right(stack) <= columns.before && bottom(stack) > box.y && stack.y < bottom(box));
}

/** Matches labels by their known texts. */
function byWords({ columns, figureLines }: GivenRows, left: Piece[], isLabel: IsLabel): Found | null {
  const figures = figureLines.map((line) => around(columns.figuresIn(line)));
  const known = knownRowLabels(left, figures, isLabel);
  if (!known) return null;
  return {
    rows: known.rows.map(({ figures: own, box }) =>
      own.length ? together(own.map((i) => figureLines[i] as PieceLine)) : { pieces: [], box },
    ),
    labels: known.rows.map(({ label }) => label?.pieces ?? []),
    groups: groupColumns(known.groups.flatMap(({ pieces }) => pieces)),
  };
}

/** Matches labels by order, where no cell of any row is blank. */
function byOrder({ columns, rows, lean }: GivenRows, left: Piece[], isLabel: IsLabel): Found | null {
  if (rows.some((row) => !isFull(columns, row))) return null;
  const told = { rows: rows.map(({ box }) => box), lean };
  const ordered = rowOrder(headCells(left, isLabel), told, isLabel);
  if (!ordered) return null;
  const labels = ordered.labels.map(({ pieces }) => pieces);
  const groups = groupColumns(left.filter((piece) => !labels.flat().includes(piece)));
  return { labels, groups, lean: ordered.lean };
}

/** Whether each column has exactly one figure. */
function isFull(columns: TableColumns, row: PieceLine): boolean {
  const figures = columns.figuresIn(row);
  const taken = new Set(figures.map((piece) => columns.at(centre(piece))));
  return figures.length === columns.stretches.length && taken.size === figures.length;
}

/** Matches labels by position; a label beside no figure makes a blank row, and is not part of its neighbours. */
function byPlace({ rows: given }: GivenRows, left: Piece[][], parting: number): Found {
  const isGroup = (piece: Piece): boolean => right(piece) <= parting;
  const lines = labelLines(left.map((pieces) => pieces.filter((piece) => !isGroup(piece))));
  const rows = withBlankRows(given, lines);
  return { rows, labels: labelsOf(lines, rows), groups: groupColumns(left.flat().filter(isGroup)) };
}

const labelLines = (lines: Piece[][]): LabelLine[] =>
  lines.filter((pieces) => pieces.length).map((pieces) => ({ pieces, box: around(pieces) }));

function labelsOf(lines: LabelLine[], rows: PieceLine[]): Piece[][] {
  const of = rowsOfLabels(
    lines,
    rows.map(({ box }) => box),
  );
  return rows.map((_, row) => lines.filter((__, i) => of[i] === row).flatMap(({ pieces }) => pieces));
}

function withBlankRows(given: PieceLine[], labels: LabelLine[]): PieceLine[] {
  const boxes = given.map(({ box }) => box);
  const [first, last] = [boxes[0] as Box, boxes.at(-1) as Box];
  const blank = blankRows(labels, boxes).filter((box) => box.y > first.y && bottom(box) < bottom(last));
  return [...given, ...blank.map((box) => ({ pieces: [], box }))].sort((a, b) => middle(a.box) - middle(b.box));
}

/** Returns the labels that stand after the figures. */
function labelsBehind({ lines, taken, columns }: GivenRows, rows: PieceLine[]): Piece[][] {
  const behind = (columns.stretches.at(-1) as Stretch)[1];
  const own = lines.slice(taken.first, taken.end).map(({ pieces }) => pieces.filter(({ x }) => x > behind));
  return labelsOf(labelLines(own), rows);
}
