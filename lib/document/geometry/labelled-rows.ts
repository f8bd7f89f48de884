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

/** Rows of figures whose labels are looked for. */
interface GivenRows {
  /** All lines of the sheet, and those that the table takes. */
  lines: PieceLine[];
  taken: TableLines;
  columns: TableColumns;
  /** Each row of figures as one line, and the lines that they are of. */
  rows: PieceLine[];
  figureLines: PieceLine[];
  /** Where figures stand beside their labels on the sheet before. */
  lean: Lean | undefined;
  /** What groups of rows are named letter beneath letter, on the whole sheet. */
  stacks: Piece[];
}

/** Rows with their labels, blank ones among them, and what groups of them are named. */
export interface LabelledRows {
  /** Each row of figures as one line; of a row that is blank the line has no pieces, and stands where its label does. */
  rows: PieceLine[];
  /** The pieces of the label of each row. */
  labels: Piece[][];
  /** Whether the labels stand behind the figures. */
  areBehind: boolean;
  /** The cells of each column of groups before the labels. */
  groups: Piece[][][];
  /** Where figures stand beside their labels, where their order told them. */
  lean: Lean | undefined;
}

/** What was found at the left of rows: without rows where those stay as they are. */
type Found = Pick<LabelledRows, 'labels' | 'groups'> & Partial<Pick<LabelledRows, 'rows' | 'lean'>>;

/** Each line of figures of a row as one. */
export const together = (lines: PieceLine[]): PieceLine => ({
  pieces: lines.flatMap(({ pieces }) => pieces),
  box: around(lines.map(({ box }) => box)),
});

/** The label of each row of figures, the rows that are blank, and the groups of rows, told by what they say, by their order or by place. */
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

/** What groups of rows are named letter beneath letter, of these rows. */
function stacksBeside({ stacks, columns }: GivenRows, rows: PieceLine[]): Piece[] {
  const box = around(rows.map((row) => row.box));
  return stacks.filter((stack) => right(stack) <= columns.before && bottom(stack) > box.y && stack.y < bottom(box));
}

/** Labels told by what they say. */
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

/** Labels told by their order, where no row is blank. */
function byOrder({ columns, rows, lean }: GivenRows, left: Piece[], isLabel: IsLabel): Found | null {
  if (rows.some((row) => !isFull(columns, row))) return null;
  const told = { rows: rows.map(({ box }) => box), lean };
  const ordered = rowOrder(headCells(left, isLabel), told, isLabel);
  if (!ordered) return null;
  const labels = ordered.labels.map(({ pieces }) => pieces);
  const groups = groupColumns(left.filter((piece) => !labels.flat().includes(piece)));
  return { labels, groups, lean: ordered.lean };
}

/** Whether in each column there is one figure. */
function isFull(columns: TableColumns, row: PieceLine): boolean {
  const figures = columns.figuresIn(row);
  const taken = new Set(figures.map((piece) => columns.at(centre(piece))));
  return figures.length === columns.stretches.length && taken.size === figures.length;
}

/** Labels told by where they stand; a label beside which no figure stands is a row of blank cells, no part of its neighbours. */
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

/** Labels that stand behind the figures. */
function labelsBehind({ lines, taken, columns }: GivenRows, rows: PieceLine[]): Piece[][] {
  const behind = (columns.stretches.at(-1) as Stretch)[1];
  const own = lines.slice(taken.first, taken.end).map(({ pieces }) => pieces.filter(({ x }) => x > behind));
  return labelsOf(labelLines(own), rows);
}
